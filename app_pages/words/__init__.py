"""Every word that the pages show: key → (Chinese, English). `{name}` stands for what a page puts in.

One module a page; a key that two of them hold is refused.
"""

from importlib import import_module
from pkgutil import iter_modules


def gathered() -> dict[str, tuple[str, str]]:
    """The words of all modules of this package. Raises ValueError on a key that two of them hold."""
    words: dict[str, tuple[str, str]] = {}
    for found in sorted(iter_modules(__path__), key=lambda module: module.name):
        more: dict[str, tuple[str, str]] = import_module(f"{__name__}.{found.name}").WORDS
        if shared := words.keys() & more.keys():
            raise ValueError(f"{found.name} holds keys that another module of words has: {sorted(shared)}")
        words |= more
    return words


WORDS = gathered()
