"""A workspace gets the plugin's newer data, and keeps what is the analyst's."""
