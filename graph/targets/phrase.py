"""A target → one line of words, the same on a page and in a file: 培训…：不少于 1,000,000 名."""


def phrase(
    metric: str | None,
    change: str,
    comparator: str,
    value: float | None,
    value_to: float | None,
    unit: str | None,
    baseline: str | None,
) -> str:
    """The line. `change` and `comparator` are words; a target without a value, a deadline, is its metric alone."""
    if value is None:
        return metric or ""
    amount = number(value) if value_to is None else f"{number(value)}—{number(value_to)}"
    said = " ".join(part for part in (change, comparator, amount, unit) if part)
    base = f"（{baseline}）" if baseline else ""
    return f"{metric or ''}：{said}{base}"


def number(value: float) -> str:
    """A number as it is read: 1,000,000; 1.8."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,}"
