"""Who is to be credited for what a workspace shows."""
