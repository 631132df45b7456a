"""What day, week, month or year an expression means, given the publication date and the dates before it in the text."""

from dataclasses import replace

from dateline.text.dates import counted_days, named_units, written_dates
from dateline.text.dates.grammar import Expression
from dateline.text.dates.meaning import VAGUE, Context, Resolved, Resolvers, unresolved


def resolve(expression: Expression, context: Context) -> Resolved:
    """Resolve one expression; never guesses: what cannot be told has a reason."""
    resolved = _RESOLVERS[expression.kind](expression.parts, context)
    interval = resolved.interval
    if interval is None or context.published is None or expression.parts.get("edge") != "earlier":
        return resolved
    # "earlier this month" is over: it ends with the publication date.
    if interval.start and interval.end and interval.start < context.published < interval.end:
        return replace(resolved, interval=replace(interval, end=context.published))
    return resolved


def _vague(parts: dict[str, str], context: Context) -> Resolved:
    return unresolved(VAGUE)


_RESOLVERS: Resolvers = written_dates.RESOLVERS | named_units.RESOLVERS | counted_days.RESOLVERS | {"vague": _vague}
