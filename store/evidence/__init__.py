"""Reports that an analyst records into a workspace, and their undoing."""
