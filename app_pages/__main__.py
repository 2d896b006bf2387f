"""`python -m app_pages [PATH …] [-- OPTION …]`: reads documents into the store, then serves the app on it, in one process.

The store is that of every command (POLICY_STORE, else NEO4J_URI, else ./store/). What follows `--` goes to `streamlit run`. The
documents are read while the server starts and a browser loads the app (`app_pages.reading`), and the engine of a folder is started
once for both: the first page stands in half the time that `extract load` and `streamlit run` took one after the other. Where the
store can't be used, the pages say so too.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app_pages import reading

APP = Path(__file__).resolve().parent.parent / "app.py"


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until Ctrl-C. Wrong usage exits with 2."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    cut = given.index("--") if "--" in given else len(given)
    paths = _parser().parse_args(given[:cut]).paths
    with reading.begun(paths):
        return _serve(given[cut + 1 :])


def _serve(options: Sequence[str]) -> int:
    from streamlit.web import cli

    sys.argv = ["streamlit", "run", str(APP), *options]
    return int(cli.main(standalone_mode=False) or 0)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m app_pages",
        description="公文 → 图库 → 网页",
        epilog="-- 之后的选项交给 streamlit run，例如 -- --server.port 8600",
    )
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="先读入图库的公文文件或文件夹")
    return parser


if __name__ == "__main__":
    sys.exit(main())
