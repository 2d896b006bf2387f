"""The duties page: what an agency has to do, with whom, beside another one; and which agencies do what."""

import streamlit as st

from app_pages import links
from app_pages.duties import agency, chosen, find, matrices
from app_pages.tree import div, link, tag
from app_pages.tree import show as show_tree
from app_pages.wording import t


def show() -> None:
    """The page. Parameters: see `links.duties`; `find` and `other` hold what is typed into the two fields."""
    named = links.parameter("agency")
    back = link(links.duties(), t("duties.back"), class_="button") if named else None
    head = div(
        "pagehead", tag("h1", t("duties.title"), class_="headline"), tag("p", t("duties.lead"), class_="soft"), back
    )
    show_tree(head, key="title")
    if named is None:
        find.box("find", t("duties.find"), links.duties, t("duties.find.placeholder"))
        matrices.show()
        return
    now = chosen.read(named)
    first, second = st.columns(2)
    with first:
        find.box("find", t("duties.find.another"), links.duties, t("duties.find.placeholder"))
    with second:
        find.box(
            "other", t("duties.find.beside"), lambda one: now.here(beside=one, side=None), t("duties.find.placeholder")
        )
    agency.show(now)
