"""The plugin's layers in a project: which there are, how they look, and the situation date."""
