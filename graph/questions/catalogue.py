"""Turns the heads of the named questions into the page docs/queries.md, with real rows of the five documents.

`python -m graph.questions.catalogue FOLDER` writes the page from a store that holds the five documents; a test holds the page to them.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from graph.questions import ask
from graph.questions.headers import GROUPS, UNLIMITED, Param, Question, listing
from graph.store import Store, open_store

PAGE = Path(__file__).resolve().parents[2] / "docs" / "queries.md"
_GROUPS = {
    "lineage": "谱系", "references": "文件与引用", "duties": "职责", "agencies": "机构", "targets": "目标与期限",
    "quality": "核对与质量",
}  # fmt: skip
_TYPES = {"text": "文字", "integer": "整数", "number": "数", "boolean": "真假"}
_SHOWN = 2
"""Rows shown of each answer."""
_WIDE = 24
"""Characters shown of a value."""
_VERSIONS = frozenset({"rules"})
"""Columns that tell a version of the program, which a page of examples should not."""
_HEAD = """# 现成的问题

`cypher/` 里每个文件是一个问题：同一段 Cypher，在内嵌图库和 Neo4j 上给出同样的行。本页由各文件的头生成，
下面的行是五份文件上的真实结果（最多两行，长的值有删节）。改了问题之后重新生成：先装入 `python -m extract load data/documents --store 文件夹`，
再 `python -m graph.questions.catalogue 文件夹`。

```sh
python -m graph ask --list                        # 全部问题的名字
python -m graph ask lineage_up --example          # 用自带的例子问
python -m graph ask deadlines --param from=2018 --format csv
```

`ask` 总是现查。页面上要数遍全图的数（问题的头里有 `kept:` 的），有五百份以上文件的图库在读入时就统计好（`Answer` 节点），
页面直接取用；图库一有改动就不再用它们。自己用别的程序改过图以后，运行一次 `python -m graph keep`。
"""


def page(store: Store) -> str:
    """The page, with rows from a store that holds the five documents."""
    parts = [_HEAD]
    for group in GROUPS:
        asked = [known for known in listing() if known.group == group]
        parts.append(f"\n## {_GROUPS[group]}\n")
        parts += [_section(store, known) for known in asked]
    return "".join(parts)


def _section(store: Store, known: Question) -> str:
    params = "；".join(_param(param) for param in known.params) or "无"
    rows = ask(store, known.name, **known.example())
    said = f"\n### `{known.name}`　{known.title}\n\n{known.answers}。\n\n参数：{params}\n\n"
    return said + _table(known.columns, rows) + f"\n共 {len(rows)} 行。\n"


def _param(param: Param) -> str:
    needed = "可省，缺省" if param.optional else "例如"
    example = "为空" if param.example == "" else "不限" if param.example == UNLIMITED else f" `{param.example}`"
    return f"`{param.name}`（{_TYPES[param.type]}，{needed}{example}）"


def _table(columns: Sequence[str], rows: Sequence[dict[str, Any]]) -> str:
    lines = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    lines += [
        "| " + " | ".join(_cell(row[c]) if c not in _VERSIONS else "…" for c in columns) + " |" for row in rows[:_SHOWN]
    ]
    return "\n".join(lines) + "\n"


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    said = "、".join(map(str, value)) if isinstance(value, list) else str(value)
    said = " ".join(said.split()).replace("|", "／")
    return said if len(said) <= _WIDE else said[: _WIDE - 1] + "…"


def main(arguments: Sequence[str]) -> int:
    """Write the page from the store in the folder given."""
    with open_store(arguments[0], create=False) as store:
        PAGE.write_text(page(store), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
