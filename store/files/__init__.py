"""Files on disk: written whole or not at all, and read once while they stay as they are."""
