"""The Processing provider: the one implementation of each action, run by the dock, the toolbox and qgis_process."""
