"""Who holds what in a workspace, on which day, and what changes when."""
