"""Puts the project and all its packages into one archive for a machine without internet.

    python -m bundle                                  for a machine like this one and this Python
    python -m bundle --for windows --python 3.12      for another system

Written to build/policy-graph-SYSTEM-pyVERSION.zip (or -o PATH). docs/offline.md says what to do with it there.
"""

import argparse
import hashlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from bundle.contents import pack, product
from bundle.wheels import SYSTEMS, commands, gather

ROOT = Path(__file__).resolve().parent.parent
PYTHONS = ("3.11", "3.12", "3.13")
"""Versions that the lock was tried on."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the bundle; 1 where a package could not be had."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    parser = argparse.ArgumentParser(prog="python -m bundle", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--for", dest="system", choices=sorted(SYSTEMS), help="the other system; else one like this machine"
    )
    parser.add_argument("--python", choices=PYTHONS, help=f"the Python there, with --for (else {here})")
    parser.add_argument(
        "-o", dest="target", type=Path, metavar="PATH", help="the archive (else build/policy-graph-….zip)"
    )
    options = parser.parse_args(arguments)
    if options.python and not options.system:
        parser.error("--python goes with --for: for a machine like this one the packages are those of this Python")
    python = options.python or here
    target = options.target or ROOT / "build" / f"policy-graph-{options.system or sys.platform}-py{python}.zip"
    try:
        with TemporaryDirectory(prefix="bundle-") as folder:
            gather(commands(ROOT / "requirements.lock", Path(folder), options.system, python))
            wheels = sorted(Path(folder).glob("*.whl"))
            pack([*product(ROOT), *((f"wheels/{wheel.name}", wheel) for wheel in wheels)], target)
    except subprocess.CalledProcessError:
        print(
            "A package could not be fetched or built (pip says above which). Is this machine on the internet?",
            file=sys.stderr,
        )
        return 1
    with target.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    print(f"{target}: {target.stat().st_size / 1e6:.0f} MB, {len(wheels)} packages\nSHA-256 {digest}")
    print("Unpack it there, then: make run (Linux, macOS) or run.bat (Windows). More: docs/offline.md")
    return 0


if __name__ == "__main__":
    sys.exit(main())
