"""What day, week, month or year an expression means, given the publication date and the dates before it in the text."""

from dateline.text.dates import counted_days, named_units, unit_parts, written_dates
from dateline.text.dates.expression import Expression
from dateline.text.dates.meaning import VAGUE, Context, Resolved, Resolvers, unresolved


def resolve(expression: Expression, context: Context) -> Resolved:
    """Resolve one expression; never guesses: what cannot be told has a reason."""
    resolved = _RESOLVERS[expression.kind](expression.parts, context)
    interval = resolved.interval
    published, edge = context.published, expression.parts.get("edge")
    if interval is None or published is None or edge not in ("earlier", "later"):
        return resolved
    # "earlier this month" is over and ends with the publication date; "later this month" begins with it.
    if interval.start and interval.end and interval.start < published < interval.end:
        start, end = (interval.start, published) if edge == "earlier" else (published, interval.end)
        return resolved._replace(interval=interval._replace(start=start, end=end))
    return resolved


def _vague(parts: dict[str, str], context: Context) -> Resolved:
    return unresolved(VAGUE)


_RESOLVERS: Resolvers = (
    written_dates.RESOLVERS | named_units.RESOLVERS | counted_days.RESOLVERS | unit_parts.RESOLVERS | {"vague": _vague}
)
