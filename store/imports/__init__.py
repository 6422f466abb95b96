"""What an import changes in a workspace, and how it is undone."""
