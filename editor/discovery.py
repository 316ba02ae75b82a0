"""Plugs: the one value of a kind that each module of a package defines."""

import pkgutil
from importlib import import_module
from types import ModuleType
from typing import TypeVar

Kind = TypeVar("Kind")


def plugs(package: ModuleType, kind: type[Kind]) -> dict[str, Kind]:
    """Find the plugs of a package.

    Returns:
        Each module's value of that kind under the module's name with hyphens for underscores,
        in alphabetical order. Modules without such a value (the contract itself) are left out.

    Raises:
        TypeError: A module defines more than one.
    """
    found: dict[str, Kind] = {}
    for module in sorted(pkgutil.iter_modules(package.__path__), key=lambda each: each.name):
        namespace = vars(import_module(f"{package.__name__}.{module.name}"))
        values = [value for value in namespace.values() if isinstance(value, kind)]
        if len(values) > 1:
            message = f"{package.__name__}.{module.name} defines {len(values)} plugs"
            raise TypeError(message)
        if values:
            found[module.name.replace("_", "-")] = values[0]
    return found
