"""Turns documents into mutated ones and extracts each: every one must give a valid record or a plain refusal.

    python -m benchmarks.fuzz [N] [--seed SEED] [--only NUMBER] [--seconds LIMIT]

The seed is printed; mutation NUMBER of a seed is always the same text, so that `--only` shows one failure again.
"""

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.pipeline import extract_file
from extract.reader import ReadError
from extract.record import Record

ROOT = Path(__file__).parents[1]
_PIECES = (
    "《", "》", "〈", "〉", "（", "）", "〔", "〕", "[", "]", "【", "】", "“", "”", "\n", "\r\n", "\u3000\u3000", " ", "\t", "\u200b", "\x0c",
    "一、", "（一）", "1.", "（1）", "①", "第一条", "第十章", "一是", "——", "。", "；", "：", "，", "、", "附件：", "特此通知。",
    "由", "会同", "要", "应", "须", "将", "请", "鼓励", "负责", "牵头", "责任单位：", "配合单位：", "列第一位者为牵头单位，下同",
    "贯彻落实", "同时废止", "以下简称", "国发〔2020〕5号", "2020年12月31日前", "二〇二〇年", "自发布之日起",
    "10个工作日内", "百分之三十", "万亿", "100万名",
    "１２３", "零", "〇", "𠮷", "👩\u200d💻", "\u0301", "\ufeff", "\u2028", "﹝",
    "關於", "智慧財產權", "各省（区、市）知识产权局", "我局", "省财政厅",
)  # fmt: skip
_WHOLE = 0.02
"""The share of mutations of a whole document; the others take a stretch of it, so that thousands are done in minutes."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the seed, failures as they come and a summary. Returns 1 where a document crashed or broke a promise."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description=__doc__.partition("\n")[0])
    parser.add_argument("count", nargs="?", type=int, default=1000, metavar="N", help="how many documents (1000)")
    parser.add_argument("--seed", type=int, default=None, help="default: another one each time")
    parser.add_argument("--only", type=int, default=None, metavar="NUMBER", help="only this mutation; prints its text")
    parser.add_argument(
        "--seconds", type=float, default=2.0, metavar="LIMIT", help="more CPU time for a document is a failure (2.0)"
    )
    options = parser.parse_args(arguments)
    seed = random.SystemRandom().randrange(10**6) if options.seed is None else options.seed
    print(f"seed {seed}", flush=True)
    texts = sources()
    numbers = range(options.count) if options.only is None else [options.only]
    outcomes, slowest, failures = Counter[str](), (0.0, 0), 0
    for number in numbers:
        text = mutated(texts, seed, number)
        if options.only is not None:
            print(text)
        started = time.process_time()
        outcome, found = outcome_of(text)
        taken = time.process_time() - started
        slowest = max(slowest, (taken, number))
        if taken > options.seconds:
            found = [*found, f"slow: {taken:.1f} s"]
        outcomes[outcome] += 1
        failures += bool(found)
        if number % 1000 == 999:
            sys.stderr.write(f"{number + 1} done\n")
        for fault in found:
            print(f"mutation {number} ({len(text)} characters): {fault}", flush=True)
    told = ", ".join(f"{count} {outcome}" for outcome, count in sorted(outcomes.items()))
    print(f"{len(numbers)} documents: {told}; {failures} broke a promise")
    print(f"slowest {slowest[0]:.2f} s of CPU time (mutation {slowest[1]})")
    return 1 if failures else 0


def sources() -> list[str]:
    """The texts that are mutated: the documents here and those of a development set beside the clone."""
    folders = [ROOT / "data" / "documents", *sorted(ROOT.parent.glob("*/dev/docs"))]
    files = [path for folder in folders for path in sorted(folder.iterdir()) if path.suffix == ".txt"]
    return [path.read_bytes().decode("utf-8-sig", "replace") for path in files]


def mutated(texts: Sequence[str], seed: int, number: int) -> str:
    """Mutation `number` of a seed: a stretch of a document with one to a dozen changes."""
    chance = random.Random(f"{seed}/{number}")
    text = chance.choice(texts)
    if chance.random() >= _WHOLE:
        start = chance.choice((0, chance.randrange(max(1, len(text) - 200))))
        text = text[start : start + chance.randint(60, 1200)]
    for _ in range(chance.randint(1, 12)):
        text = _changed(text, chance)
    return text


def _changed(text: str, chance: random.Random) -> str:
    at, other = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    near = min(other, at + chance.randint(1, 40))
    kind = chance.randrange(8)
    if kind == 0:
        return text[:at] + text[near:]
    if kind == 1:
        return text[:at] + text[at:near] * chance.randint(2, 30) + text[near:]
    if kind == 2:
        return text[other:] + text[at:other] + text[:at]
    if kind == 3:
        return text[:at] + "".join(chr(_character(chance)) for _ in range(chance.randint(1, 8))) + text[at:]
    if kind == 4:
        return text[:at] + text[at:other].replace("\n", chance.choice(("", " ", "\u3000\u3000\u3000"))) + text[other:]
    if kind == 5:
        return text[:at] + chance.choice(_PIECES).join(text[at:near]) + text[near:]
    return text[:at] + "".join(chance.choices(_PIECES, k=chance.randint(1, 6))) + text[at:]


def _character(chance: random.Random) -> int:
    """A code point of any plane but the surrogates, or of the CJK block."""
    point = chance.choice((chance.randrange(0x20, 0xD800), chance.randrange(0xE000, 0x110000), 0x4E00))
    return point if point != 0x4E00 else chance.randrange(0x4E00, 0x9FFF)


def outcome_of(text: str) -> tuple[str, list[str]]:
    """How a text fared as a UTF-8 file: `record`, `refused` or `crash`, and what was wrong with it."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        path = Path(folder) / "document.txt"
        path.write_bytes(text.encode("utf-8"))
        try:
            found = extract_file(path)
        except ReadError as error:
            return "refused", [] if str(error).startswith("document.txt：") else [f"refused without its name: {error}"]
        except Exception:  # any crash is what is looked for
            return "crash", [traceback.format_exc(limit=-6)]
    return "record", list(faults(found.record, found.raw))


def faults(record: Record, raw: str) -> Iterator[str]:
    """What a record promises and does not keep: evidence is the raw text at its place and lies in the text; outline
    entries nest and come in text order; each task that is named exists; each fact has its rule and a confidence; each
    target has a name."""
    if (
        not 0
        <= record["source"]["body"][0]
        <= record["source"]["body"][1]
        <= len(raw)
        == record["source"]["characters"]
    ):
        yield f"body {record['source']['body']} of {len(raw)} characters"
    tasks = {task["id"]: task for task in record["tasks"]}
    yield from _nesting(record, tasks, len(raw))
    facts = [fact for key in ("references", "responsibilities", "targets") for fact in record[key]]
    for fact in facts:
        if fact["task"] is not None and fact["task"] not in tasks:
            yield f"no such task: {fact['task']}"
        if not 0 < fact["confidence"] <= 1 or not all(item["rule"] for item in fact["evidence"]):
            yield f"no rule or confidence: {fact}"
    for target in record["targets"]:
        if not target["metric"].strip():
            yield f"a target without a name: {target}"
    for items in [*(fact["evidence"] for fact in facts), *record["policy"]["evidence"].values()]:
        for item in items:
            if not item["text"] or raw[item["start"] : item["end"]] != item["text"]:
                yield f"evidence {item['start']}-{item['end']} is not {item['text']!r}"


def _nesting(record: Record, tasks: dict[str, dict[str, object]], length: int) -> Iterator[str]:
    ends: dict[str | None, int] = {}
    last = 0
    for task in record["tasks"]:
        start, end, parent = task["start"], task["end"], task["parent"]
        around = tasks[parent] if parent is not None else {"start": 0, "end": length}
        if not (0 <= start < end <= length and around["start"] <= start and end <= around["end"]):
            yield f"{task['id']} {start}-{end} is not inside {parent} {around['start']}-{around['end']}"
        if start < last or start < ends.get(parent, 0):
            yield f"{task['id']} {start}-{end} overlaps the entry before it"
        ends[parent], last = end, start


if __name__ == "__main__":
    sys.exit(main())
