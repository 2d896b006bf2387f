"""Turns the head of a file in cypher/ into a Question: its titles, what it answers, its parameters and its columns."""

import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from graph.store.address import StoreError

FOLDER = Path(__file__).resolve().parents[2] / "cypher"
GROUPS = ("lineage", "references", "duties", "agencies", "targets", "quality")
UNLIMITED = 999999999
"""The `limit` of a question that gives all its rows unless it is asked for fewer."""
NO_QUESTION = frozenset({"schema"})

_LINE = re.compile(r"//\s*(\w+):\s*(.*)")
_PARAM = re.compile(
    r"(?P<name>\w+): (?P<type>text|integer|number|boolean)(?P<optional>\?)? = (?P<example>.+?)(?:, empty = (?P<empty>.+))?"
)
_FIRST = re.compile(r"first (\d+) rows")
_EACH = re.compile(r"(?P<what>.+), (?P<param>\w+) = each (?P<column>\w+) of (?P<question>\w+)")
_EMPTY = '""'
"""How a head writes the empty text."""
_WORDS = {"text": "文字", "integer": "整数", "number": "数", "boolean": "true 或 false"}


class WrongQuestion(StoreError):
    """A question that nobody knows, or parameters that it can't take; the message says which there are."""


@dataclass(frozen=True)
class Param:
    """A parameter: its type (text, integer, number, boolean), an example, whether the example is its default, and what an empty
    value stands for: an index finds a range only by its bounds."""

    name: str
    type: str
    example: Any
    optional: bool
    empty: str = ""

    def read(self, typed: str) -> Any:
        """The value that typed characters mean. Raises WrongQuestion where they are none of this type."""
        try:
            return _READERS[self.type](typed)
        except ValueError:
            raise WrongQuestion(f"参数 {self.name} 要的是{_WORDS[self.type]}，给的是“{typed}”。") from None


class Each(NamedTuple):
    """A parameter that takes, one after the other, the values of a column in the first rows of another question, which is kept itself."""

    param: str
    column: str
    question: str


@dataclass(frozen=True)
class Kept:
    """An answer that a load leaves in the store (`kept:` in a head): to these parameters, the others being their defaults. Where `rows`
    is set, its parameter `limit` is that number and counts rows, so that it answers for every page within them too. Where `each` is
    set, one such answer is left for each of its values."""

    params: Mapping[str, Any]
    rows: int | None = None
    each: Each | None = None


@dataclass(frozen=True)
class Question:
    """A named question: Chinese and English title, its group (one of GROUPS), what it answers, parameters in order, columns
    in order, its Cypher, and which answers to it are kept."""

    name: str
    title: str
    title_en: str
    group: str
    answers: str
    params: tuple[Param, ...]
    columns: tuple[str, ...]
    cypher: str
    kept: tuple[Kept, ...] = ()

    def arguments(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """All parameters with their values: the given ones, and the defaults of the others.

        Raises WrongQuestion for a parameter that lacks, that nobody knows, or whose value is of another type.
        """
        known = {param.name: param for param in self.params}
        if unknown := [name for name in given if name not in known]:
            raise WrongQuestion(f"问题 {self.name} 没有参数 {'、'.join(unknown)}。{self._allowed()}")
        if lacking := [param.name for param in self.params if not param.optional and param.name not in given]:
            raise WrongQuestion(f"问题 {self.name} 缺参数 {'、'.join(lacking)}。{self._allowed()}")
        for name, value in given.items():
            if not _is_a(value, known[name].type):
                raise WrongQuestion(f"参数 {name} 要的是{_WORDS[known[name].type]}，给的是 {value!r}。")
        values = {param.name: given.get(param.name, param.example) for param in self.params}
        return values | {param.name: param.empty for param in self.params if values[param.name] == ""}

    def example(self) -> dict[str, Any]:
        """The parameters' examples."""
        return {param.name: param.example for param in self.params}

    def _allowed(self) -> str:
        if not self.params:
            return "它没有参数。"
        examples = {param.name: f"如 {param.example}" if param.example != "" else "可以不写" for param in self.params}
        return "参数有：" + "；".join(
            f"{param.name}（{_WORDS[param.type]}，{examples[param.name]}）" for param in self.params
        )


@cache
def listing() -> tuple[Question, ...]:
    """All named questions, by name."""
    return tuple(read(path) for path in sorted(FOLDER.glob("*.cypher")) if path.stem not in NO_QUESTION)


def question(name: str) -> Question:
    """The question of that name. Raises WrongQuestion where there is none."""
    for known in listing():
        if known.name == name:
            return known
    raise WrongQuestion(f"没有名为“{name}”的问题。可以问的有：{'、'.join(known.name for known in listing())}")


def read(path: Path) -> Question:
    """The question that a file of cypher/ holds. Raises ValueError where its head is incomplete."""
    text = path.read_text(encoding="utf-8")
    said: dict[str, list[str]] = {}
    for line in text.splitlines():
        if found := _LINE.fullmatch(line):
            said.setdefault(found[1], []).append(found[2])
    try:
        (title,), (title_en,), (group,), (answers,), (columns,) = (
            said[key] for key in ("title", "title_en", "group", "answers", "columns")
        )
        GROUPS.index(group)
        params = tuple(_param(line) for line in said.get("param", []))
        kept = tuple(_kept(line, params) for line in said.get("kept", []))
    except (KeyError, ValueError) as error:
        raise ValueError(
            f"{path.name}: its head needs one title, title_en, group, answers, columns each ({error})"
        ) from None
    return Question(path.stem, title, title_en, group, answers, params, tuple(columns.split(", ")), text, kept)


def _param(line: str) -> Param:
    found = _PARAM.fullmatch(line)
    if found is None:
        raise ValueError(
            f"a param is written `name: type = example` or `name: type = example, empty = value`, not `{line}`"
        )
    written = "" if found["example"] == _EMPTY else found["example"]
    plain = Param(found["name"], found["type"], written, bool(found["optional"]), found["empty"] or "")
    return replace(plain, example=plain.read(written))


def _kept(line: str, params: Iterable[Param]) -> Kept:
    """`whole` (to the defaults), `first 300 rows`, or parameters, `limit = 21`; behind it there may be `, id = each id of agencies`."""
    types = {param.name: param for param in params}
    if found := _EACH.fullmatch(line):
        one, each = _kept(found["what"], params), Each(found["param"], found["column"], found["question"])
        _check(line, [each.param], types)
        return Kept(one.params, one.rows, each)
    if line == "whole":
        return Kept({})
    if found := _FIRST.fullmatch(line):
        return Kept({"limit": int(found[1])}, int(found[1]))
    parts = [part.partition(" = ") for part in line.split(", ")]
    _check(line, [name for name, _, _ in parts], types)
    return Kept({name: types[name].read(value) for name, _, value in parts})


def _check(line: str, names: Iterable[str], known: Container[str]) -> None:
    if unknown := [name for name in names if name not in known]:
        raise ValueError(f"kept: {line} — no parameter is called {unknown[0]}")


def _boolean(typed: str) -> bool:
    if typed.lower() not in ("true", "false"):
        raise ValueError(typed)
    return typed.lower() == "true"


def _is_a(value: Any, kind: str) -> bool:
    if kind in ("integer", "number") and isinstance(value, bool):
        return False
    kinds: dict[str, tuple[type, ...]] = {"text": (str,), "integer": (int,), "number": (int, float), "boolean": (bool,)}
    return isinstance(value, kinds[kind])


_READERS: dict[str, Callable[[str], Any]] = {"text": str, "integer": int, "number": float, "boolean": _boolean}
