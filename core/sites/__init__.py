"""Sites whose state is reported from time to time: border gates and fields of mines. Plain Python, no QGIS."""
