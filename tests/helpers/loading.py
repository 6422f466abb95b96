"""Loads scripts as modules: `scripts` is no package that tests could import."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from kachin_corridors.core.present import present


def load_script(path: Path) -> ModuleType:
    """Return a script, or a folder of them, as a module of its name, registered as such.

    While it is loaded what is beside it can be imported, as when Python runs it.
    """
    is_package = path.name == "__init__.py"
    name, folders = (path.parent.name, [str(path.parent)]) if is_package else (path.stem, None)
    spec = present(importlib.util.spec_from_file_location(name, path, submodule_search_locations=folders))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    beside = str(path.parent.parent if is_package else path.parent)
    sys.path.insert(0, beside)
    try:
        present(spec.loader).exec_module(module)
    finally:
        sys.path.remove(beside)
    return module
