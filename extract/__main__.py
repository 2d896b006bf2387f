"""The command line of extraction: `records` writes JSON records, `load` fills a graph store, `explain` says why."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 on success, 1 where a file or the store failed; wrong usage exits with 2."""
    options = _parser().parse_args(arguments)
    if options.command == "records":
        from extract.records import write_records

        return write_records(options.files, options.output)
    if options.command == "explain":
        from extract.explain import run_explain

        return run_explain(options.file, options.at)
    from extract.load import run_load

    return run_load(options.paths, options.store)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m extract", description="公文 → 抽取记录 → 图谱")
    commands = parser.add_subparsers(dest="command", required=True, metavar="records|load|explain")
    records = commands.add_parser("records", help="每个文件写一份 JSON 记录（DIR/主名.json）")
    records.add_argument("files", nargs="+", type=Path, metavar="FILE", help="公文文件（纯文本，UTF-8 或 GB18030）")
    records.add_argument("-o", "--output", required=True, type=Path, metavar="DIR", help="记录写入的文件夹")
    load = commands.add_parser("load", help="读文件或文件夹，写入图库")
    load.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="公文文件或文件夹")
    load.add_argument(
        "--store",
        metavar="FOLDER|URI",
        help="图库：文件夹（内嵌）或 bolt://、neo4j://、neo4j+s:// 地址；不给时依次取 POLICY_STORE、NEO4J_URI、./store/",
    )
    explain = commands.add_parser("explain", help="说明一处文字为什么成了（或没成）事实：规则、线索、置信度")
    explain.add_argument("file", type=Path, metavar="FILE", help="公文文件")
    explain.add_argument(
        "--at", type=int, required=True, metavar="OFFSET", help="原文位置：第几个字符（码位），从 0 数"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
