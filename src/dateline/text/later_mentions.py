"""Mentions by sentences that name no deed, but tell more of one that was told before."""

from dataclasses import replace

from dateline.records import Evidence, Party
from dateline.text.document import Document, Sentence
from dateline.text.mentions import Mention


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
    evidence = Evidence(
        sentence=document.quote(sentence.start, sentence.end),
        trigger=document.quote(*trigger),
        section=sentence.section,
    )
    return replace(
        told, actors=actors, recipients=recipients, counts=(), means=(), cause=None, demand=None, attributions=(),
        leading=False, evidence=evidence, sentence=sentence,
    )  # fmt: skip
