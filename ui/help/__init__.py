"""The guide that travels with the plugin, and where each part of the dock has its place in it."""
