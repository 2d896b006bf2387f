"""An address → its page: the frame around the pages of 中小企业知识产权战略图谱."""

from importlib import import_module
from pathlib import Path

import streamlit as st

from app_pages import filling, links, widgets
from app_pages.wording import t

ICON = Path(__file__).resolve().parent / "app_pages" / "frontend" / "icon.svg"


def body() -> None:
    """The page that the address names, on a store that is filled first where it is an empty folder."""
    widgets.top_bar()
    with widgets.errors_in_words():
        page = import_module(f"app_pages.{links.page()}.page")
        filling.fill_if_empty()
        page.show()
        widgets.bottom_line()


st.set_page_config(page_title=f"{t(f'page.{links.page()}')} · {t('app')}", page_icon=str(ICON), layout="wide")
st.navigation([st.Page(body, title=t("app"), url_path="app", default=True)], position="hidden").run()
