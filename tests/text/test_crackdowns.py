"""Courts, crackdowns and dismissals: what is done by those in power, by whom and to whom."""

import pytest

from tests.text.reading import kinds, read_events

_NEWS = "Police detained nine people in Lima. "
KINDS = {
    "officials suspended": ("Peru suspended two customs directors on Monday.", ["SANCTION expel"]),
    "body suspended": ("The army suspended parliament on Monday.", ["COERCE restrict"]),
    "called a fool": (_NEWS + "The premier dismissed the senator as a fool.", ["COERCE arrest"]),
    "thrown out of a car": (_NEWS + "The clerk was thrown out of the van on a bridge.", ["COERCE arrest"]),
    "glad": (_NEWS + "The coach driver said he was relieved about the ruling.", ["COERCE arrest"]),
    "cells": (_NEWS + "Guards told the families of those in holding cells to wait.", ["COERCE arrest"]),
    "papers sealed": (_NEWS + "Prosecutors have sealed indictments for several Bolivians.", ["COERCE arrest"]),
    "rivers in flood": (
        _NEWS + "A state of emergency was declared in Cusco with rivers well above their banks.",
        ["COERCE arrest"],
    ),
    "no war": (_NEWS + 'The minister added: "Chad is not in a state of war."', ["COERCE arrest"]),
    "beliefs": (_NEWS + "She joined the union because of her religious convictions.", ["COERCE arrest"]),
    "not only": ("The inquiry has not only led to the ousting of a minister, but freed two men.", "SANCTION expel"),
    "behind a year": (
        _NEWS + "Congress passed a law in 2024 that permitted the extradition of smugglers.",
        "deport hypothetical",
    ),
    "called for": (_NEWS + "The governor called in March for a state of siege.", "martial-law planned"),
    "up to somebody": (_NEWS + "He said it was up to the judge to free or arrest them.", "arrest hypothetical"),
    "wanted": ("Police in Lima want Ana Rivas. A warrant for her arrest was issued on Monday.", ["THREATEN arrest"]),
    "banners": (_NEWS + "The gang hung banners with threats from a bridge.", ["COERCE arrest"]),
    "visas": (_NEWS + "The US embassy withdrew the visas of three ministers.", "SANCTION expel"),
    "helping crime": (_NEWS + "Two police officers helped hide drugs for a gang.", ["COERCE arrest"]),
    "crackdown": ("The government's crackdown on smugglers in Piura began in May.", "COERCE restrict"),
}


@pytest.mark.parametrize(("text", "expected"), KINDS.values(), ids=KINDS.keys())
def test_kinds(text: str, expected: list[str] | str) -> None:
    found = kinds(text)
    assert found == expected if isinstance(expected, list) else any(expected in one for one in found)


WHO = {
    "police behind a place": ("In Cairo police detained 14 people on Monday.", ["police"], ["14 people"]),
    "police behind a harbour": ("In the port of Lobito police detained 14 people.", ["police"], ["14 people"]),
    "refugees who leave": ("The great refugee exodus from Homs began in May.", [], ["refugee"]),
    "who pleads": ("The court accepted the Obote guilty plea on Monday.", [], ["Obote"]),
    "whose unjust deed": ("The two clashed over Peru's unjustified jailing of a priest.", ["Peru"], ["a priest"]),
    "who is held": ("Other rebels in custody include Juma Ali and Peter Ochieng.", [], ["Juma Ali", "Peter Ochieng"]),
    "behind that": ("The truth is that General Obi was dismissed on Monday.", [], ["General Obi"]),
}


@pytest.mark.parametrize(("text", "actors", "recipients"), WHO.values(), ids=WHO.keys())
def test_who_does_what_to_whom(text: str, actors: list[str], recipients: list[str]) -> None:
    event = next(one for one in read_events(text) if one.type in ("COERCE", "SANCTION"))
    assert [party.quote.text for party in event.actors] == actors
    assert [party.quote.text for party in event.recipients] == recipients


def test_who_warns_behind_what_others_planned() -> None:
    text = (
        "The mayor banned two marches that the party had planned and warned that anyone who marched would be arrested."
    )
    threat = next(event for event in read_events(text) if event.type == "THREATEN")
    assert [party.quote.text for party in threat.actors] == ["The mayor"]
