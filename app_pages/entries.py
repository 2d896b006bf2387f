"""A task's id → its number, its heading and the headings above it, by the outline of its policy."""

from app_pages import answers
from app_pages.answers import Row
from app_pages.duty_words import entry_words


class Entries:
    """The outline entries of policies; each outline is asked for once, when the first of its entries is."""

    def __init__(self) -> None:
        self._outlines: dict[str, dict[str, Row]] = {}

    def words(self, policy: str, task: str) -> str:
        """Number and heading of an entry; empty where the policy's outline does not hold it."""
        row = self._outline(policy).get(task)
        return entry_words(row["number"], row["heading"]) if row else ""

    def above(self, policy: str, task: str) -> str:
        """The entry above with the numbers on the way to it: 三、（一）全面提升专利质量; empty for one at the top."""
        outline = self._outline(policy)
        row = outline.get(task)
        ways: list[Row] = []
        while row and (row := outline.get(row["parent"])) and row not in ways:
            ways.insert(0, row)
        if not ways:
            return ""
        return "".join(way["number"] or "" for way in ways) + (ways[-1]["heading"] or "")

    def _outline(self, policy: str) -> dict[str, Row]:
        if policy not in self._outlines:
            self._outlines[policy] = {row["task"]: row for row in answers.rows("outline", id=policy)}
        return self._outlines[policy]
