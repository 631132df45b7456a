"""Who acts and to whom, where grammar hides it: joined owners, pronouns of one gender, the sentence before."""

import pytest

from dateline.text.parties.genders import is_barred
from tests.text.reading import read_events

ACTORS = {
    "owners behind of": (
        "The presidents of Peru and Chile met in Arica on Monday.",
        [("PER", "presidents"), ("CHL", "Chile")],
    ),
    "three owners": (
        "The governments of Mali, Niger and Benin accused Togo of spying.",
        [("MLI", "governments"), ("NER", "Niger and Benin"), ("BEN", "Benin")],
    ),
    "those sent from": (
        "Troops from Chad and Niger attacked a village near Gao.",
        [("TCD", "Troops"), ("NER", "Niger")],
    ),
    "three adjectives": (
        "Dutch, Danish and Swedish ministers met in Malmo on Monday.",
        [("NLD", "Dutch"), ("DNK", "Danish"), ("SWE", "Swedish ministers")],
    ),
    "one owner of one person": ("The president of Peru met miners in Arica on Monday.", [("PER", "The president")]),
    "only some are of a state": ("Officials from Spain and the Andes met in Arica on Monday.", [(None, "Officials")]),
    "the guest behind the place": (
        "The visit to Arica of a Bolivian minister ended on Monday.",
        [("BOL", "a Bolivian minister")],
    ),
    "himself": ("The mayor himself protested against the mine in Arica on Monday.", [(None, "The mayor")]),
    "a force and those sent with it": (
        "Constables and secret agents were deployed in Arica on Monday.",
        [(None, "Constables"), (None, "secret agents")],
    ),
    "who comes together": ("Dozens of Kenyans converged on Arica for a rally on Monday.", [("KEN", "Dozens")]),
    "those led by a state": ("Two men were killed in a US-led bombing near Mosul.", [("USA", "US-led")]),
    "any task force": ("A special task force arrested two men near Arica.", [(None, "A special task force")]),
    "a counterpart": (
        "Kenya's envoy, Amos Otieno, and his Ugandan counterpart, Eva Okello, signed a pact on Monday.",
        [("KEN", "Amos Otieno"), ("UGA", "Eva Okello")],
    ),
    "of whom it is told, not who tells": (
        "A police spokesman said Rojas was held in Arica on claims that he beat a clerk.",
        [(None, "Rojas")],
    ),
}


@pytest.mark.parametrize(("text", "actors"), ACTORS.values(), ids=ACTORS)
def test_who_acts(text, actors):
    found = read_events(text)[-1].actors
    assert [one.country for one in found] == [country for country, _ in actors]
    for one, (_, words) in zip(found, actors, strict=True):
        assert one.quote.text.startswith(words) or words in one.quote.text


RECIPIENTS = {
    "of two in a deed at a place": ("The arrest in Arica of two monks was announced on Monday.", ["two monks"]),
    "counted by the verb": (
        "The sister of the mayor and two cooks were abducted near Arica.",
        ["The sister of the mayor", "two cooks"],
    ),
    "a body behind a noun": ("Prosecutors charged a hacker collective with fraud on Monday.", ["a hacker collective"]),
    "to whom it is handed": ("Chile agreed to hand the prisoners over to Peru on Monday.", ["Peru"]),
    "them behind at": ("Nurses marched in Arica on Monday. Police fired tear gas at them.", ["them"]),
    "her by a full name": ("Eva Rojas left the hall in Arica on Monday. Two men opened fire on her.", ["Eva Rojas"]),
    "she who tells it": ("The teacher said she was beaten by soldiers in Arica.", ["The teacher"]),
    "a lawyer tells of another": ("The lawyer said she was beaten by soldiers in Arica.", ["she"]),
    "she is no man": ("A man was found dead in Arica. Neighbours said she had been raped.", ["she"]),
    "a street is nobody": ("Dockers blocked Broadway in Arica on Monday to protest over pay.", []),
    "an offer of two": ("Peru and Chile offered to send doctors.", []),
    "who threw stones": ("Dockers threw stones in Arica on Monday. Police responded with tear gas.", ["Dockers"]),
    "nobody stands before": ("Officers fired tear gas in Arica on Monday.", []),
    "whom force scares off": ("Police shot into the air to scare off the looters in Arica.", ["the looters"]),
    "a headline without its verb": ("Two dead as mosque bombed in Kano", ["mosque"]),
    "dead is no judge": ("Gunmen shot dead judge Eva Rojas in Arica.", ["judge Eva Rojas"]),
    "a list with semicolons": (
        "Gunmen killed Eva Rojas, a nurse; Luis Prado, a driver; and Ana Cole near Arica.",
        ["Eva Rojas", "Luis Prado", "Ana Cole"],
    ),
    "us who say it": ('"They beat us with sticks," Luis Prado, a miner, told the court on Monday.', ["Luis Prado"]),
    "a village of men": ("Men armed with machetes attacked a village near Arica.", ["a village"]),
    "a second bomb": (
        "A bomb exploded in a cafe in Arica, and a device that was placed in the cafe was defused.",
        ["a cafe"],
    ),
    "whose drones": ("Ankara accused Syrian drones of spying.", ["Syrian"]),
}


@pytest.mark.parametrize(("text", "recipients"), RECIPIENTS.values(), ids=RECIPIENTS)
def test_to_whom(text, recipients):
    assert [one.quote.text for one in read_events(text)[-1].recipients] == recipients


ARRESTS = {
    "goes on": ("Police moved into the square in Arica on Monday. Forty people were arrested.", ["Police"]),
    "only said": ("Police said a crowd stood in the square in Arica. Forty people were arrested.", []),
    "elsewhere": ("Police moved into the square in Arica. Two men were arrested in Tacna in May.", []),
}


@pytest.mark.parametrize(("text", "actors"), ARRESTS.values(), ids=ARRESTS)
def test_who_made_the_arrests(text, actors):
    found = [event for event in read_events(text) if event.mode == "arrest"]
    assert [[one.quote.text for one in event.actors] for event in found] == [actors]


def test_a_second_deed_is_not_done_to_the_first():
    found = read_events("The killing of a clerk by thieves came a week after a shootout between police and rebels.")
    assert [[one.quote.text for one in event.recipients] for event in found] == [["a clerk"], []]


@pytest.mark.parametrize(
    ("pronoun", "words", "barred"),
    [("he", ["Mrs", "Cole"], True), ("she", ["Mr.", "Cole"], True), ("her", ["the", "priest"], False)],
)
def test_a_title_tells_a_gender(pronoun, words, barred):
    assert is_barred(pronoun, words[-1], words) == barred
