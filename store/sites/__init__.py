"""What is reported of border gates in a workspace, on which day."""
