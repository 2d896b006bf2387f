"""Turns what a user names as the store into where it is: a folder, or a server with its account."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
DEFAULT_FOLDER = "./store/"
NEO4J = "neo4j"
"""The name of the Neo4j that `make neo4j` keeps in a folder of the project."""
_NEO4J_FOLDER = "./neo4j-data/"  # not `neo4j`: tools take a folder of a package's name for the package
ACCOUNT_FILE = "account.json"
"""In that folder: address and process (null where it does not run), user and password; only its owner can read it."""

Account = tuple[str, str]
"""User name and password."""


class StoreError(Exception):
    """A store that can't be used; the message says what came, what is allowed and what to do."""


@dataclass(frozen=True)
class Endpoint:
    """Where a store answers over Bolt. `reader` may only read, where the store knows such an account."""

    uri: str
    database: str | None
    writer: Account | None
    reader: Account | None


@dataclass(frozen=True)
class Folder:
    """An embedded store: the folder that holds it."""

    path: Path


@dataclass(frozen=True)
class Server:
    """A server's store."""

    endpoint: Endpoint


def place(target: str | Path | None = None) -> Folder | Server:
    """Where the store is that `target` names (a folder, a Bolt address, or `neo4j`: the one of `make neo4j`; None:
    POLICY_STORE, else NEO4J_URI, else ./store/).

    Raises StoreError for an address of another kind, one with a user name in it, and a `neo4j` that does not run.
    """
    named, _ = _named(target)
    if named == NEO4J:
        return Server(_kept_neo4j())
    if "://" not in named:
        if not named.strip():
            raise StoreError("图库的名字是空的。请给出文件夹，或 bolt://、neo4j://、neo4j+s:// 地址。")
        return Folder(Path(named).expanduser().resolve())
    _check_address(named)
    account = _account()
    return Server(Endpoint(named, os.environ.get("NEO4J_DATABASE") or None, account, account))


def describe_target(target: str | Path | None = None) -> str:
    """Which store `target` names and why, in words for a user; no password ever stands in it."""
    named, why = _named(target)
    kind = "本机的" if named == NEO4J else "服务器" if "://" in named else "文件夹"
    return f"{kind} {bare_target(target)}（{why}）"


def bare_target(target: str | Path | None = None) -> str:
    """The folder or address alone that `target` names; no user name or password ever stands in it."""
    named, _ = _named(target)
    if named == NEO4J:
        return f"Neo4j {kept_account().get('uri') or neo4j_folder()}"
    if "://" not in named:
        return named
    parts = urlsplit(named)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


def naming_variable() -> str | None:
    """The environment variable that names the store where nothing else does; None where none is set."""
    return next((variable for variable in ("POLICY_STORE", "NEO4J_URI") if os.environ.get(variable)), None)


def neo4j_folder() -> Path:
    """The folder of the Neo4j of `make neo4j`: POLICY_NEO4J, else ./neo4j-data/."""
    return Path(os.environ.get("POLICY_NEO4J") or _NEO4J_FOLDER).expanduser().resolve()


def kept_account() -> dict[str, str | None]:
    """What the account file of `make neo4j` says; empty where there is none."""
    try:
        left = json.loads((neo4j_folder() / ACCOUNT_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return left if isinstance(left, dict) else {}


def _kept_neo4j() -> Endpoint:
    left = kept_account()
    uri, user, password = left.get("uri"), left.get("user"), left.get("password")
    if not (uri and user and password):
        raise StoreError(
            "本机的 Neo4j 没有在运行。请在另一个终端运行 make neo4j，或者用 make run STORE=neo4j 打开网页。"
        )
    return Endpoint(uri, "neo4j", (user, password), (user, password))


def _named(target: str | Path | None) -> tuple[str, str]:
    if target is not None:
        return str(target), "由 --store 指定"
    if variable := naming_variable():
        return os.environ[variable], f"由环境变量 {variable} 指定"
    return DEFAULT_FOLDER, "默认"


def _check_address(named: str) -> None:
    parts = urlsplit(named)
    if parts.scheme not in SCHEMES:
        raise StoreError(
            f"图库地址以 {parts.scheme}:// 开头，这里不认识。可以是：{'、'.join(f'{scheme}://' for scheme in SCHEMES)}，"
            "或一个文件夹的名字。"
        )
    if "@" in parts.netloc:
        raise StoreError("图库地址里不能写用户名和密码。请用环境变量 NEO4J_USER 和 NEO4J_PASSWORD 给出。")


def _account() -> Account | None:
    user, password = os.environ.get("NEO4J_USER"), os.environ.get("NEO4J_PASSWORD")
    return (user or "neo4j", password or "") if user or password else None
