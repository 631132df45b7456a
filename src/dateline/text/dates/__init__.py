"""Dates: find the calendar expressions of an article, resolve them, and attach them to events."""

from dateline.text.dates.attach import when_of_event
from dateline.text.dates.explain import explain_dates
from dateline.text.dates.find import dates_of_text, find_dates

__all__ = ["dates_of_text", "explain_dates", "find_dates", "when_of_event"]
