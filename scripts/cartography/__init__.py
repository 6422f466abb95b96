"""Makes the styles and the layout template of the plugin: ``scripts/make-cartography``.

A colour, a font or a legend text is changed here, in one place, and the files in ``resources/`` are made again.
"""
