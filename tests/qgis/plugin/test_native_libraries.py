"""One GDAL, GEOS, PROJ and SQLite serve the whole process: a second copy corrupts files that both have open."""

from __future__ import annotations


def test_each_library_is_loaded_once(native_libraries):
    assert {name: len(paths) for name, paths in native_libraries.items()} == dict.fromkeys(native_libraries, 1)
