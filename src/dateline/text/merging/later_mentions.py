"""Mentions by sentences that name no deed, but tell more of one that was told before."""

from dataclasses import replace

from dateline.records import Party
from dateline.text.document import Document, Sentence
from dateline.text.mentions import Mention, quote_evidence


def later_mention(
    document: Document,
    told: Mention,
    sentence: Sentence,
    trigger: tuple[int, int],
    actors: tuple[Party, ...] = (),
    recipients: tuple[Party, ...] = (),
) -> Mention:
    """A mention of the event of `told` that a later sentence makes, with only the parties that this one names.

    Args:
        document: The article.
        told: The mention that tells the deed: its type, mode, time and place hold.
        sentence: The later sentence.
        trigger: Offsets of the words in it that tell more.
        actors: Whom it names as doers.
        recipients: Whom or what it names as harmed.
    """
    return replace(
        told, actors=actors, recipients=recipients, counts=(), means=(), cause=None, demand=None, attributions=(),
        leading=False, evidence=quote_evidence(document, sentence, trigger), sentence=sentence,
    )  # fmt: skip
