"""Finds the passages of lower policies that take a directive's tasks up, with what each match rests on.

A sentence of the lower policy is held against each task of the directive. Its score is a mean of five measures between 0
and 1, all of them over the weights of words (`weights`): how much the sentence shares with the whole task; how close it
is to the nearest sentence of the task; how close its nearest clauses are; how close the headings of both entries are;
how much of the task's heading stands in the sentence. A target that both set raises it a little, and so do sentences
beside it that surely take up the same task. Agencies of one system are told as a reason and raise nothing: where a
ministry is named in nearly every task they were measured to bring more wrong than right. A sentence goes to the task it
fits best, and to others that it fits nearly as well.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graph.coverage.alike import counterparts, same_targets
from graph.coverage.sides import Entry, Side, Target
from graph.coverage.texts import Sentence
from graph.coverage.weights import Weights, common_words

LIKELY = 0.22
"""The score from which a sentence counts as taking a task up."""
SURE = 0.33
"""The score from which it does so surely."""
NEARLY_AS_WELL = 0.8
"""What share of a sentence's best score another task needs to have the sentence too."""

FEWEST_WORDS = 2
"""How many words of their own a sentence and a task need to share."""

_WHOLE, _SENTENCE, _CLAUSE, _HEADINGS, _HEADING = 2 / 7, 1 / 7, 1 / 7, 1 / 7, 2 / 7
"""The shares of the five measures in a score."""
_HALF = 20_000
"""The weight of shared words at which the first measure is a half."""
_SHORT, _SHORT_HEADING = 4_000, 3_000
"""Weights that keep two short texts from being alike by one word."""
_MOST_TASKS = 30
"""How many tasks a sentence is compared with sentence by sentence: those that share most with it."""
_LONGEST_PART = 6
"""How many sentences of a task are compared as one."""
_NEAREST = 2
"""How many of a task's sentences are compared clause by clause."""
_SAME_TARGET, _IN_COMPANY = 0.06, 0.03
"""What is added where both set the same target, and where sentences beside take the task up surely."""


class Taken(NamedTuple):
    """A passage of a lower policy that takes a task up, and why.

    `task` and `from_start`, `from_end` are the directive's entry and its nearest sentence; `entry` and `start`, `end` the lower policy's. `sure`
    tells a sure match from a likely one. `words` are the telling words of both, the heaviest first; `agencies` pairs of the directive's agency
    and its counterpart below; `targets` pairs of targets that measure the same.
    """

    task: str
    entry: str
    start: int
    end: int
    from_start: int
    from_end: int
    score: float
    sure: bool
    words: tuple[str, ...]
    agencies: tuple[tuple[str, str], ...]
    targets: tuple[tuple[Target, Target], ...]


class Coverage(NamedTuple):
    """How one lower policy takes up a directive: its passages in the order of the tasks and of its text, and its entries that none of
    them stands in: what only the lower policy has."""

    policy: str
    taken: tuple[Taken, ...]
    new: tuple[str, ...]

    def of(self, task: str) -> tuple[Taken, ...]:
        """The passages that take this task up."""
        return tuple(taken for taken in self.taken if taken.task == task)


def coverage(directive: Side, policies: Iterable[Side]) -> tuple[Coverage, ...]:
    """How each of the policies takes up the directive's tasks, in the order given. The same sides give the same coverage."""
    return tuple(_covered(directive, policy) for policy in policies)


def gaps(directive: Side, covered: Iterable[Coverage]) -> tuple[str, ...]:
    """The directive's tasks that none of the policies takes up, in its order."""
    taken = {passage.task for one in covered for passage in one.taken}
    return tuple(entry.id for entry in directive.work if entry.id not in taken)


class _Task(NamedTuple):
    """A task of the directive or a part of a long one, with what is reckoned once: its place among all parts, its words, the weight of its
    heading, and its sentences with their weights and weighed clauses."""

    place: int
    entry: Entry
    words: frozenset[str]
    heading: int
    sentences: tuple[tuple[Sentence, int, list[tuple[frozenset[str], int]]], ...]


class _Match(NamedTuple):
    score: float
    task: _Task
    sentence: Sentence


class _Near(NamedTuple):
    """A sentence of a task beside one of the lower policy: how alike they are, their common words, and its weighed clauses."""

    alike: float
    common: frozenset[str]
    sentence: Sentence
    windows: list[tuple[frozenset[str], int]]


class _Shared(NamedTuple):
    """What a sentence shares with each task, by the task's place: the weight of all words, the number of telling ones, the weight of those
    that stand in the heading."""

    weight: list[int]
    telling: list[int]
    heading: list[int]


def _covered(directive: Side, policy: Side) -> Coverage:
    weights = Weights((*directive.work, *policy.work, *policy.others))
    scorer = _Scorer(directive.work, weights)
    taken = [passage for entry in (*policy.work, *policy.others) for passage in _passages(scorer, weights, entry)]
    order = {entry.id: place for place, entry in enumerate(directive.work)}
    taken.sort(key=lambda passage: (order[passage.task], passage.start))
    used = {passage.entry for passage in taken}
    return Coverage(policy.id, tuple(taken), tuple(entry.id for entry in policy.work if entry.id not in used))


def _passages(scorer: "_Scorer", weights: Weights, entry: Entry) -> Iterator[Taken]:
    headings = scorer.headings(entry)
    scored = [scorer.scored(entry, headings, sentence) for sentence in entry.sentences]
    for place, (sentence, matches) in enumerate(zip(entry.sentences, scored, strict=True)):
        beside = [other for at, one in enumerate(scored) if at != place for other in one]
        for match in _in_company(matches, beside):
            if match.score >= LIKELY:
                yield _taken(weights, entry, sentence, match)


def _in_company(matches: list[_Match], beside: list[_Match]) -> list[_Match]:
    """The matches of a sentence that fit nearly as well as its best, one for each task; those raised whose task sentences beside it take up
    surely."""
    best: dict[str, _Match] = {}
    for match in sorted(matches, key=lambda match: (-match.score, match.task.place)):
        best.setdefault(match.task.entry.id, match)
    needed = NEARLY_AS_WELL * max((match.score for match in matches), default=0.0)
    sure = {match.task.entry.id for match in beside if match.score >= SURE}
    return [
        match._replace(score=match.score + _IN_COMPANY) if task in sure else match
        for task, match in best.items()
        if match.score >= needed
    ]


def _taken(weights: Weights, entry: Entry, sentence: Sentence, match: _Match) -> Taken:
    task = match.task
    return Taken(
        task.entry.id,
        entry.id,
        sentence.start,
        sentence.end,
        match.sentence.start,
        match.sentence.end,
        round(match.score, 3),
        match.score >= SURE,
        weights.by_weight(sentence.words & task.words),
        counterparts(task.entry.agencies, entry.agencies),
        same_targets(task.entry.targets, _within(entry.targets, sentence)),
    )


class _Scorer:
    """Scores sentences against the tasks of one directive, each of which has at least one sentence."""

    def __init__(self, tasks: Sequence[Entry], weights: Weights) -> None:
        self._weights = weights
        parts = [(entry, part) for entry in tasks for part in _parts(entry.sentences)]
        self._tasks = [self._task(place, entry, part) for place, (entry, part) in enumerate(parts)]
        self._with: dict[str, list[int]] = defaultdict(list)
        self._titled: dict[str, list[int]] = defaultdict(list)
        for task in self._tasks:
            for word in sorted(task.words):
                self._with[word].append(task.place)
            for word in sorted(task.entry.title):
                self._titled[word].append(task.place)

    def headings(self, entry: Entry) -> dict[int, float]:
        """How close the heading of a lower entry is to that of each task, by the task's place."""
        both: dict[int, int] = defaultdict(int)
        for word in entry.title:
            for place in self._titled.get(word, ()):
                both[place] += self._weights.of(word)
        own = self._weights.total(entry.title)
        return {
            place: weight / (math.sqrt(self._tasks[place].heading * own) + _SHORT_HEADING)
            for place, weight in both.items()
        }

    def scored(self, entry: Entry, headings: Mapping[int, float], sentence: Sentence) -> list[_Match]:
        """The tasks that a sentence of a lower policy's entry fits, in no order; one that could not fit well enough is left out."""
        whole = self._weights.total(sentence.words)
        clauses: list[tuple[frozenset[str], int]] = []
        best, scored = 0.0, []
        for base, shared, task in self._bases(entry, headings, sentence):
            needed = max(LIKELY, NEARLY_AS_WELL * best) - _IN_COMPANY - _CLAUSE * shared / (shared + _SHORT)
            if base + _SENTENCE * shared / (math.sqrt(whole * shared) + _SHORT) < needed:
                continue
            near = self._near(task, sentence, whole)
            score = base + _SENTENCE * near[0].alike
            if score >= needed:
                clauses = clauses or self._weighed(_windows(sentence.clauses))
                score += _CLAUSE * max(self._clauses(clauses, one.common, one.windows) for one in near)
                shown = max(near, key=lambda one: self._weights.total(one.common))
                scored.append(_Match(score, task, shown.sentence))
                best = max(best, score)
        return scored

    def _bases(self, entry: Entry, headings: Mapping[int, float], sentence: Sentence) -> list[tuple[float, int, _Task]]:
        """For each task that shares enough words with the sentence: the part of the score that needs no comparing of sentences, and the
        weight of the shared words; the highest first."""
        targets = _within(entry.targets, sentence)
        bases = []
        shared = self._shared(sentence.words)
        for place, telling in enumerate(shared.telling):
            if telling < FEWEST_WORDS:
                continue
            task, weight = self._tasks[place], shared.weight[place]
            score = _WHOLE * weight / (weight + _HALF) + _HEADINGS * headings.get(place, 0.0)
            score += _HEADING * shared.heading[place] / (task.heading + _SHORT_HEADING)
            if targets and same_targets(task.entry.targets, targets):
                score += _SAME_TARGET
            bases.append((score, weight, task))
        return sorted(bases, key=lambda base: (-base[0], base[2].place))[:_MOST_TASKS]

    def _shared(self, words: frozenset[str]) -> _Shared:
        number = len(self._tasks)
        shared = _Shared([0] * number, [0] * number, [0] * number)
        for word in words:
            weight = self._weights.of(word)
            for place in self._with.get(word, ()):
                shared.weight[place] += weight
            if word not in common_words():
                for place in self._with.get(word, ()):
                    shared.telling[place] += 1
            for place in self._titled.get(word, ()):
                shared.heading[place] += weight
        return shared

    def _near(self, task: _Task, sentence: Sentence, whole: int) -> list[_Near]:
        """The sentences of a task that are nearest to this one, the nearest first."""
        near = []
        for other, weight, windows in task.sentences:
            both = sentence.words & other.words
            alike = self._weights.total(both) / (math.sqrt(whole * weight) + _SHORT) if both else 0.0
            near.append(_Near(alike, both, other, windows))
        return sorted(near, key=lambda one: (-one.alike, one.sentence.start))[:_NEAREST]

    def _clauses(
        self, mine: list[tuple[frozenset[str], int]], common: frozenset[str], its: list[tuple[frozenset[str], int]]
    ) -> float:
        """How close the nearest clauses of two sentences are that have the words `common`."""
        best, total = 0.0, self._weights.total
        for clause, weight in mine:
            words = clause & common
            most = total(words)
            if not words or most / (math.sqrt(weight * most) + _SHORT) <= best:
                continue
            for other, other_weight in its:
                both = words & other
                if both:
                    best = max(best, total(both) / (math.sqrt(weight * other_weight) + _SHORT))
        return best

    def _task(self, place: int, entry: Entry, part: tuple[Sentence, ...]) -> _Task:
        total = self._weights.total
        return _Task(
            place,
            entry,
            entry.title.union(*(sentence.words for sentence in part)),
            total(entry.title),
            tuple((sentence, total(sentence.words), self._weighed(_windows(sentence.clauses))) for sentence in part),
        )

    def _weighed(self, sets: Iterable[frozenset[str]]) -> list[tuple[frozenset[str], int]]:
        return [(words, self._weights.total(words)) for words in sets]


def _parts(sentences: tuple[Sentence, ...]) -> list[tuple[Sentence, ...]]:
    """The sentences of a task in parts of nearly the same number: a task of several pages would have words in common with anything."""
    number = -(-len(sentences) // _LONGEST_PART)
    cuts = [place * len(sentences) // number for place in range(number + 1)]
    return [sentences[first:last] for first, last in zip(cuts, cuts[1:], strict=False)]


def _windows(clauses: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Each clause, and each with the next: what one side says in two clauses the other may say in one."""
    return [*clauses, *(first | second for first, second in zip(clauses, clauses[1:], strict=False))]


def _within(targets: Iterable[Target], sentence: Sentence) -> tuple[Target, ...]:
    """The targets that the sentence states."""
    return tuple(target for target in targets if sentence.start <= target.start < sentence.end)
