"""A key → the words for it in the language that the address asks for: Chinese, or English with `lang=en`."""

import streamlit as st

from app_pages.words import WORDS

CODES = ("zh", "en")
"""Language codes, in the order of the strings in `WORDS`."""


def language() -> str:
    """The language of this page: `zh`, or `en` where the address says so."""
    return "en" if st.query_params.get("lang") == "en" else "zh"


def t(key: str, **values: object) -> str:
    """The words for a key, with `values` put in for their `{names}`. An unknown key raises KeyError."""
    words = WORDS[key][CODES.index(language())]
    return words.format(**values) if values else words


def coded(group: str, code: str | None) -> str:
    """The word for a code of the graph (`role`, `lead` → 牵头); a code without a word stands for itself, None for nothing."""
    if not code:
        return ""
    key = f"{group}.{code}"
    return t(key) if key in WORDS else code


def listed(names: list[str] | None) -> str:
    """Several names in one line."""
    return t("separator").join(names or [])
