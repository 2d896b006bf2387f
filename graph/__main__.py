"""The command line of the graph: `ask` answers a named question, `cypher` a reading Cypher statement, `themes`
counts duties by theme, `lineage` draws a document's lineage as a tree, `export` and `import` carry the
whole graph, `keep` counts anew what pages show, `neo4j` and `serve` keep a store open for other programs."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from graph import exports, guard, tables
from graph.lineage import build
from graph.lineage.tree import lines
from graph.questions import ask
from graph.questions import kept as ready
from graph.questions.headers import WrongQuestion, listing, question
from graph.questions.search import search
from graph.store import Rows, StoreError, describe_target, hosting, open_store
from graph.themes import Duties, duties_by_theme

SECONDS = 120.0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. The answer alone goes to stdout. Returns 0, 1 where the store or the statement failed, 2 for an
    unknown question or wrong parameters; wrong usage exits with 2."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.command == "ask" and options.name is None and not options.list:
        parser.error("ask 需要问题的名字；python -m graph ask --list 列出全部名字")
    try:
        if options.command in hosting.COMMANDS:
            return hosting.run(options)
        written = _names() if options.command == "ask" and options.list else _answer(options)
    except StoreError as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, WrongQuestion) else 1
    return _print(written)


def _names() -> str:
    return "".join(f"{known.name}\n" for known in listing())


def _answer(options: argparse.Namespace) -> str:
    if options.command in _CARRIED:
        return _CARRIED[options.command](options)
    rows = {"ask": _asked, "cypher": _read, "themes": _by_theme}[options.command](options)
    print(f"{describe_target(options.store)}：{len(rows.rows)} 行", file=sys.stderr)
    return tables.text(rows.columns, rows.rows, options.format)


def _asked(options: argparse.Namespace) -> Rows:
    asked = question(options.name)
    known = {param.name: param for param in asked.params}
    params: dict[str, Any] = asked.example() if options.example else {}
    for name, typed in options.param:
        params[name] = known[name].read(typed) if name in known else typed
    asked.arguments(params)
    with open_store(options.store, create=False) as store:
        rows = ask(store, options.name, **params)
    return Rows(list(asked.columns), [list(row.values()) for row in rows])


def _read(options: argparse.Namespace) -> Rows:
    guard.check(options.statement)
    params = {name: _json_or_text(typed) for name, typed in options.param}
    with open_store(options.store, create=False) as store:
        return store.read(options.statement, params, timeout=SECONDS)


def _by_theme(options: argparse.Namespace) -> Rows:
    with open_store(options.store, create=False) as store:
        return Rows(list(Duties._fields), [list(row) for row in duties_by_theme(store)])


def _tree(options: argparse.Namespace) -> str:
    with open_store(options.store, create=False) as store:
        rows = ask(store, "document", id=options.id) or [
            row for row in search(store, options.id) if row["kind"] in ("policy", "document")
        ]
        graph = build(ask(store, "lineage"), ask(store, "lineage_documents"))
    if not rows or rows[0]["id"] not in graph:
        raise StoreError(
            f"图库里没有“{options.id}”这份文件。文号或名称都可以；python -m graph ask lineage_documents 列出全部。"
        )
    return "".join(f"{line}\n" for line in lines(graph, rows[0]["id"], options.depth))


def _export(options: argparse.Namespace) -> str:
    from graph.exports import cli

    with open_store(options.store, create=False) as store:
        return cli.export(store, options.kind, options.output, _tell) + "\n"


def _import(options: argparse.Namespace) -> str:
    from graph.exports import cli

    with open_store(options.store) as store:
        return cli.take_in(store, options.kind, options.path, _tell) + "\n"


def _keep(options: argparse.Namespace) -> str:
    with open_store(options.store, create=False) as store:
        ready.keep(store, _tell)
        return f"{store.target}：各页要的数已经重新统计。\n"


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


def _json_or_text(typed: str) -> Any:
    try:
        return json.loads(typed)
    except ValueError:
        return typed


_CARRIED = {"lineage": _tree, "export": _export, "import": _import, "keep": _keep}


def _param(typed: str) -> tuple[str, str]:
    name, sign, value = typed.partition("=")
    if not sign or not name:
        raise argparse.ArgumentTypeError(f"“{typed}”里没有等号。写成 --param 名字=值")
    return name, value


def _print(written: str) -> int:
    """Write UTF-8 whatever the terminal's language; a reader that has seen enough (`| head`) is no failure."""
    try:
        sys.stdout.buffer.write(written.encode("utf-8", errors="replace"))
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m graph", description="向图库提问")
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="ask|cypher|themes|lineage|export|import|keep|neo4j|serve"
    )
    asks = commands.add_parser("ask", help="按名字问一个问题（cypher/ 里的文件）")
    asks.add_argument("name", nargs="?", metavar="NAME", help="问题的名字")
    asks.add_argument("--list", action="store_true", help="列出全部名字，一行一个")
    asks.add_argument("--example", action="store_true", help="参数用问题自带的例子")
    cypher = commands.add_parser("cypher", help="问一条只读的 Cypher 语句")
    cypher.add_argument("statement", metavar="STATEMENT", help="例如 'MATCH (p:Policy) RETURN p.id ORDER BY p.id'")
    themes = commands.add_parser("themes", help="每个机构在各个主题下有几项职责（主题见 graph/themes.csv，可以改）")
    tree = commands.add_parser("lineage", help="一份文件的谱系，画成树：它依据什么，什么依据它")
    tree.add_argument("id", metavar="ID", help="文号、名称，或能搜到它的几个字")
    tree.add_argument("--depth", type=int, default=None, metavar="N", help="最多几级（不给时不限）")
    out = commands.add_parser("export", help="把整张图写成别的格式")
    out.add_argument("kind", choices=exports.FORMATS, help="csv 是给 neo4j-admin 的文件夹，xlsx 是任务分工台账")
    out.add_argument(
        "-o", "--output", required=True, type=Path, metavar="PATH", help="写到哪里（csv 是文件夹，其余是文件）"
    )
    taken = commands.add_parser("import", help="把导出的文件读进一个空的图库")
    taken.add_argument("kind", choices=exports.READABLE, help="导出时的格式")
    taken.add_argument("path", type=Path, metavar="PATH", help="导出的文件")
    anew = commands.add_parser("keep", help="重新统计各页要的数（用别的程序改过图之后；读入和移除文件时会自动统计）")
    for command in (asks, cypher, themes):
        if command is not themes:
            command.add_argument(
                "--param", action="append", type=_param, default=[], metavar="NAME=VALUE", help="参数，可以有多个"
            )
        command.add_argument("--format", choices=tables.FORMATS, default="table", help="表格（缺省）、CSV 或 JSON")
    for command in (asks, cypher, themes, tree, out, taken, anew, hosting.add_commands(commands)):
        command.add_argument(
            "--store",
            metavar="FOLDER|URI",
            help="图库：文件夹（内嵌）、neo4j（make neo4j 启动的）或 bolt://、neo4j:// 等地址；不给时依次取 POLICY_STORE、NEO4J_URI、./store/",
        )
    return parser


if __name__ == "__main__":
    sys.exit(main())
