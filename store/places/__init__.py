"""Places, townships and villages of a workspace, and their names."""
