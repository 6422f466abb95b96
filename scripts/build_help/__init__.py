"""Makes the guide that travels in the zip, HTML and a list of its contents, from docs."""
