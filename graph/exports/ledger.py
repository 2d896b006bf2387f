"""An Excel ledger of duties (任务分工台账): one row a duty, and a sheet each for policies, references and targets.

Headings are Chinese, the first row is frozen and filters; the same graph gives the same bytes. Every cell is written as text or
number, so one that begins with = + - @ is no formula.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph.exports.sheets import Row, workbook
from graph.exports.terms import CODES, HEADS, heads, word
from graph.model import DOCUMENT, TASK, Edge, Key, Node
from graph.store.whole import Whole
from graph.targets.phrase import phrase

_TITLE = HEADS["file.ledger"]
_PLACE = ("csv.sentence", "csv.start", "csv.end")
_POLICY = ("column.policy", "column.number")
_DUTIES = heads(
    "序号", "csv.agency", "csv.role", "csv.obligation", "csv.task_number", "csv.task", "csv.due", "column.targets", *_POLICY,
    "column.date", *_PLACE,
)  # fmt: skip
_POLICIES = heads(
    "column.title", "column.number", "column.type", "column.issuers", "column.date", "policy.effective", "policy.expires",
    "column.region", "column.tasks", "column.duties", "policy.file",
)  # fmt: skip
_REFERENCES = heads(
    *_POLICY, "lineage.column.relation", "column.references", "涉及文件的文号", "lineage.column.state", "csv.task", *_PLACE,
)  # fmt: skip
_TARGETS = heads(
    *_POLICY, "csv.task_number", "csv.task",
    *(f"targets.csv.{name}" for name in ("kind", "metric", "comparator", "value", "value_to", "unit", "change", "baseline")),
    "csv.due", "targets.csv.due_date", *_PLACE,
)  # fmt: skip
_OF_TARGETS = ("metrics", "changes", "comparators", "amounts", "amounts_to", "units", "baselines")
"""The columns of the question `duty_list` that tell of the targets."""


def data(graph: Whole) -> bytes:
    """The workbook's bytes."""
    ledger = _Ledger(graph)
    return workbook(
        _TITLE,
        {
            _TITLE: (_DUTIES, list(ledger.duties())),
            "文件": (_POLICIES, list(ledger.policies())),
            "引用": (_REFERENCES, list(ledger.references())),
            "目标": (_TARGETS, list(ledger.targets())),
        },
    )


def of_duties(sheets: Iterable[tuple[str, Sequence[tuple[str, Mapping[str, Any]]]]]) -> bytes:
    """A workbook of some duties: the name of each sheet with (agency, row of the question `duty_list`) in order, in the columns of
    the whole ledger's first sheet."""
    named: dict[str, tuple[Sequence[str], list[Row]]] = {}
    for name, rows in sheets:
        named[_sheet_name(name, named)] = (_DUTIES, [_asked(number, *row) for number, row in enumerate(rows, 1)])
    return workbook(_TITLE, named)


def _asked(number: int, agency: str, row: Mapping[str, Any]) -> Row:
    targets = zip(*(row[name] for name in _OF_TARGETS), strict=True)
    return (
        number, agency, word("role", row["role"]), word("obligation", row["obligation"]), row["task_number"],
        row["task_heading"] or HEADS["duties.whole"], "；".join(dict.fromkeys(row["dues"])), "；".join(_in_words(*x) for x in targets),
        row["policy_title"], row["document_number"], row["issued_on"], row["texts"][0], row["starts"][0], row["ends"][0],
    )  # fmt: skip


def _sheet_name(name: str, taken: Iterable[str]) -> str:
    """A name that Excel takes: no signs of paths, at most 31 characters, none twice."""
    short = re.sub(r"[\[\]:*?/\\']", " ", name).strip()[:28] or _TITLE
    same = sum(other.rsplit("~", 1)[0] == short for other in taken)
    return f"{short}~{same + 1}" if same else short


class _Ledger:
    """The rows of the sheets."""

    def __init__(self, graph: Whole) -> None:
        self.nodes = {node.key: node for node in graph.nodes}
        self.edges: defaultdict[str, list[Edge]] = defaultdict(list)
        self.policy: dict[Key, Node] = {node.key: node for node in graph.nodes if node.labels}
        self.set: defaultdict[Key, list[Node]] = defaultdict(list)
        for edge in graph.edges:
            self.edges[edge.type].append(edge)
        for edge in self.edges["HAS_TASK"]:
            self.policy[edge.target] = self.nodes[edge.source]
        for edge in self.edges["SETS"]:
            self.set[edge.source].append(self.nodes[edge.target])

    def duties(self) -> Iterator[Row]:
        found = sorted(
            self.edges["RESPONSIBLE_FOR"], key=lambda edge: (*self._place(edge.target), edge.props["starts"], edge.id)
        )
        for number, edge in enumerate(found, 1):
            policy, task = self.policy[edge.target].props, self._task(edge.target)
            targets = self.set[edge.target]
            dues = [str(x.props["due"]) for x in targets if x.props.get("due")]
            start, end, words = _first(edge)
            yield (
                number, self.nodes[edge.source].props.get("name"), word("role", edge.props["role"]),
                word("obligation", edge.props["obligation"]), task.get("number"), task.get("heading") or HEADS["duties.whole"],
                "；".join(dict.fromkeys(dues)), "；".join(_said(x) for x in targets), policy.get("title"),
                policy.get("document_number"), policy.get("issued_on"), words, start, end,
            )  # fmt: skip

    def policies(self) -> Iterator[Row]:
        issuers: defaultdict[Key, list[tuple[Any, str]]] = defaultdict(list)
        for edge in self.edges["ISSUED"]:
            issuers[edge.target].append((edge.props["order"], str(self.nodes[edge.source].props.get("name"))))
        tasks, duties = defaultdict[str, int](int), defaultdict[str, int](int)
        for edge in self.edges["HAS_TASK"]:
            tasks[edge.source.id] += 1
        for edge in self.edges["RESPONSIBLE_FOR"]:
            duties[self.policy[edge.target].key.id] += 1
        for node in sorted((node for key, node in self.policy.items() if key.label == DOCUMENT), key=self._order):
            props = node.props
            yield (
                props.get("title"), props.get("document_number"), props.get("document_type"),
                "、".join(name for _, name in sorted(issuers[node.key])), props.get("issued_on"), props.get("effective_on"),
                props.get("expires_on"), props.get("region"), tasks[node.key.id], duties[node.key.id], props.get("file"),
            )  # fmt: skip

    def references(self) -> Iterator[Row]:
        """A row for each document that a task refers to, and for each that a policy refers to outside of its tasks: the policy's
        own edge holds every mention, those in tasks too."""
        edges = [edge for kind in CODES["relation"] for edge in self.edges[kind]]
        in_tasks: defaultdict[tuple[Key, str, Key], set[tuple[Any, Any, Any]]] = defaultdict(set)
        for edge in edges:
            if edge.source.label == TASK:
                in_tasks[self.policy[edge.source].key, edge.type, edge.target].update(_mentions(edge))
        for edge in sorted(edges, key=lambda edge: (*self._place(edge.source), edge.props["starts"], edge.id)):
            told = in_tasks[edge.source, edge.type, edge.target]
            mentions = [mention for mention in _mentions(edge) if mention not in told]
            if not mentions:
                continue
            policy, other = self.policy[edge.source].props, self.nodes[edge.target]
            start, end, words = mentions[0]
            yield (
                policy.get("title"), policy.get("document_number"), word("relation", edge.type), other.props.get("title"),
                other.props.get("document_number"), HEADS["held" if other.labels else "referred"], self._task(edge.source).get("heading"),
                words, start, end,
            )  # fmt: skip

    def targets(self) -> Iterator[Row]:
        for edge in sorted(
            self.edges["SETS"], key=lambda edge: (*self._place(edge.source), edge.props["starts"], edge.id)
        ):
            policy, task, props = self.policy[edge.source].props, self._task(edge.source), self.nodes[edge.target].props
            start, end, words = _first(edge)
            yield (
                policy.get("title"), policy.get("document_number"), task.get("number"), task.get("heading"),
                word("target", props.get("kind")), props.get("metric"), word("comparator", props.get("comparator")),
                props.get("value"), props.get("value_to"), props.get("unit"),
                word("change", props.get("change")), props.get("baseline"), props.get("due"),
                props.get("due_date"), words, start, end,
            )  # fmt: skip

    def _task(self, key: Key) -> dict[str, Any]:
        return dict(self.nodes[key].props) if key.label == TASK else {}

    def _order(self, policy: Node) -> tuple[str, str]:
        return str(policy.props.get("issued_on") or "9999"), policy.key.id

    def _place(self, key: Key) -> tuple[str, str, int]:
        """Where a holder of facts stands: its policy's date and id, its order in the text."""
        order = self.nodes[key].props.get("order", 0)
        return (*self._order(self.policy[key]), order if isinstance(order, int) else 0)


def _first(edge: Edge) -> tuple[Any, Any, Any]:
    return next(_mentions(edge), (None, None, None))


def _mentions(edge: Edge) -> Iterator[tuple[Any, Any, Any]]:
    """Start, end and words of each place that states the edge."""
    starts, ends, texts = (edge.props.get(name) for name in ("starts", "ends", "texts"))
    if isinstance(starts, list) and isinstance(ends, list) and isinstance(texts, list):
        yield from zip(starts, ends, texts, strict=True)


def _said(target: Node) -> str:
    names = ("metric", "change", "comparator", "value", "value_to", "unit", "baseline")
    return _in_words(*(target.props.get(name) for name in names))


def _in_words(metric: Any, change: Any, comparator: Any, value: Any, value_to: Any, unit: Any, baseline: Any) -> str:
    """A target in one line."""
    return phrase(metric, word("change", change), word("comparator", comparator), value, value_to, unit, baseline)
