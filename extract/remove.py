"""Takes documents out of the store: what they said goes, what others say of them stays."""

import json
from collections.abc import Callable, Sequence

from extract.load import Known, Report, known_of, say, settle
from graph.normal import document_number
from graph.store import Held, Store, StoreError, open_store


class NotHeld(StoreError):
    """A name that no document or file of the store bears; the message says which, and nothing was changed."""


def run_remove(names: Sequence[str], target: str | None) -> int:
    """The command `remove`: take the named documents out of the store and say on stderr what was done. Returns 0, or 1 where the
    store holds no such document or fails."""
    try:
        with open_store(target, create=False) as store:
            say(f"图库：{store.target}")
            report = remove(names, store, say)
    except StoreError as error:
        say(str(error))
        return 1
    say(report.table())
    return 0


def remove(names: Sequence[str], store: Store, progress: Callable[[str], None] | None = None) -> Report:
    """Take out what each name means: a document's number or id (all files of it), or the name of one file (a further copy of the
    document then speaks in its place). The graph afterwards is that of the records that are left.

    The original bytes stay in the store's `files/`. Raises NotHeld, before anything is changed, where a name means nothing.
    """
    report, tell = Report(), progress or (lambda line: None)
    with store.turn(lambda: tell("另一个载入正在写这个图库，等它结束……")):
        held = store.held()
        known = known_of(held, store)
        for file in dict.fromkeys(file for name in names for file in _files(name, held, known)):
            del known[file]
            report.files.append((file, "removed", ""))
        settle(known, held, store, report, tell)
    return report


def _files(name: str, held: Sequence[Held], known: dict[str, Known]) -> list[str]:
    if name in known:
        return [name]
    wanted = {name, document_number(name)}
    meant = next((policy for policy in held if policy.policy in wanted), None)
    if meant is None:
        raise NotHeld(
            f"图库里没有“{name}”。请给文号、标识或文件名；python -m graph ask policies 列出已有的。图库没有变。"
        )
    return [meant.file, *(str(json.loads(copy)["file"]) for copy in meant.copies)]
