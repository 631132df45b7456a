import pytest

from dateline.language.analysis import analyse
from dateline.records import PublicationDate, Section, Source
from dateline.text.document import Document, Sentence
from dateline.text.parties.make import make_party, party_classes


def document_of(text: str, section: str = "body") -> Document:
    sentence = Sentence(0, len(text), section, 0, 0)
    sections = (Section(kind=section, start=0, end=len(text)),)
    return Document("a", text, Source(uri="a.txt"), sections, (sentence,), None, PublicationDate(), "en")


def party_at(text: str, words: str, section: str = "body"):
    document = document_of(text, section)
    analysis = analyse(text, document.sentences[0])
    at = text.index(words)
    phrase = next(phrase for phrase in analysis.phrases if phrase.start <= at < phrase.end)
    return make_party(document, analysis, phrase)


# text, words inside the phrase: role, country, kind
ROLES = [
    ("Kazakh police detained two men.", "police", "COP", "KAZ", "organisation"),
    ("NATO Secretary-General Jens Stoltenberg left the talks.", "Stoltenberg", "IGO", None, "person"),
    ("Hamas leader Ismail Haniyeh left the talks.", "Haniyeh", "REB", "PSE", "person"),
    ("In Goma, police chief John Smith left.", "police", "COP", None, "person"),
    ("Israel's army shelled the town.", "army", "MIL", "ISR", "organisation"),
    ("Masked gunmen opened fire.", "gunmen", "UAF", None, "group"),
    ("Serbian forces entered the village.", "forces", "MIL", "SRB", "group"),
    ("Officers fired tear gas.", "Officers", "COP", None, "group"),
    ("An army officer was shot.", "officer", "MIL", None, "person"),
    ("Rebel soldiers seized the radio station.", "soldiers", "REB", None, "group"),
    ("The opposition leader was arrested.", "leader", "OPP", None, "person"),
    ("Palestinian leaders met.", "leaders", "GOV", "PSE", "group"),
    ("World leaders met.", "leaders", "GOV", None, "group"),
    ("The country's leaders met.", "leaders", "GOV", None, "group"),
    ("The head of state left.", "head", "GOV", None, "person"),
    ("The group's leaders were arrested.", "leaders", None, None, "group"),
    ("Police arrested a Tembo leader.", "leader", None, None, "person"),
    ("A spokesman for the rebels left.", "spokesman", "REB", None, "person"),
    ("A rebel delegation left.", "delegation", "REB", None, "organisation"),
    ("Police arrested former engineer Juan Prado.", "Prado", None, None, "person"),
    ("Police arrested former President Ana Prado.", "Prado", "ELI", None, "person"),
    ("Red Cross officials left.", "officials", "NGO", None, "group"),
    ("The president of France left.", "president", "GOV", "FRA", "person"),
    ("The Khartoum government refused.", "government", "GOV", "SDN", "organisation"),
    ("UGANDAN TROOPS KILLED TWO REBELS.", "TROOPS", "MIL", "UGA", "group"),
    ("the pentagon denied the report.", "pentagon", "GOV", "USA", "organisation"),
    ("Moscow rejected the demand.", "Moscow", "GOV", "RUS", "place"),
    ("France rejected the demand.", "France", None, "FRA", "place"),
    ("Air Niger signed a deal.", "Air Niger", "BUS", "NER", "organisation"),
    ("Radio Niger reported it.", "Radio Niger", "JRN", "NER", "organisation"),
    ("The rights group Vela protested.", "Vela", "NGO", None, "organisation"),
    ("Peru's drug agency ADX seized a boat.", "ADX", "GOV", "PER", "organisation"),
    ("Agents from the anti-narcotics agency left.", "Agents", "GOV", None, "group"),
    ("Men from the village left.", "Men", "CVL", None, "group"),
    ("Latin American troops entered the town.", "troops", "MIL", None, "group"),
    ("Uganda's major coffee buyers left.", "buyers", None, "UGA", "group"),
    ("The general's guards fired.", "guards", "MIL", None, "group"),
    ("Workers at General Steel Holdings marched.", "Holdings", "BUS", None, "organisation"),
    ("Captain John Price was shot.", "Price", "MIL", None, "person"),
    ("Police arrested Mary Field.", "Field", None, None, "person"),
    ("Finance minister Ana Prado left.", "Prado", "GOV", None, "person"),
    ("The Ministry of Defence denied it.", "Ministry", "GOV", None, "organisation"),
]


@pytest.mark.parametrize(("text", "words", "role", "country", "kind"), ROLES)
def test_role_country_and_kind(text, words, role, country, kind):
    party = party_at(text, words)
    assert party is not None
    assert (party.role, party.country, party.kind) == (role, country, kind)


NAMES = [
    ("President Joe Biden met them.", "Biden", "Joe Biden"),
    ("PRESIDENT JOE BIDEN MET THEM.", "BIDEN", "Joe Biden"),
    ("Troops attacked the FARC.", "FARC", "Revolutionary Armed Forces of Colombia"),
    ("The Movement for the Liberation of Congo fought on.", "Movement", "Movement for the Liberation of Congo"),
    ("Education Minister Petra Lund resigned.", "Lund", "Petra Lund"),
    ("guards beat petra lundqvist.", "lundqvist", "petra lundqvist"),
    ("Protesters threw stones.", "Protesters", None),
    ("The Peruvian army shelled Abra.", "army", "Peruvian army"),
    ("An army shelled the town.", "army", "army"),
    ("Police fired tear gas.", "Police", None),
    ("THE LORENZO BRITO PATRIOTIC FRONT ATTACKED.", "FRONT", "LORENZO BRITO PATRIOTIC FRONT"),
    ("THE CIVIC ACTION FRONT ATTACKED.", "FRONT", None),
    ("LORENZO BRITO GUERRILLAS ATTACKED.", "GUERRILLAS", None),
]


@pytest.mark.parametrize(("text", "words", "name"), NAMES)
def test_canonical_name(text, words, name):
    party = party_at(text, words)
    assert party is not None
    assert party.name == name


def test_what_an_army_has_is_no_name_in_one_case():
    party = party_at("four columns of the army were sent.", "army")
    assert party is not None
    assert (party.role, party.name) == ("MIL", None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Federal Bureau of Investigation (FBI) left.", "FBI"),
        ("The Central Bureau of Harvests left.", "Central Bureau of Harvests"),
    ],
)
def test_what_of_adds_belongs_to_the_name(text, name):
    party = party_at(text, "Bureau")
    assert party is not None
    assert party.name == name


def test_quote_keeps_modifiers_and_of_phrase():
    party = party_at("Groups of angry citizens blocked the road.", "Groups")
    assert party is not None
    assert party.quote.text == "Groups of angry citizens"


@pytest.mark.parametrize("text", ["It blocked the road.", "On Monday they left.", "Inflation rose."])
def test_what_cannot_be_a_party(text):
    assert party_at(text, "Monday" if "Monday" in text else text.split()[0]) is None


def test_who_joins_forces_joins_nobody():
    assert party_at("Mali joined forces with Niger.", "forces") is None
    assert party_at("Mali sent forces to Niger.", "forces") is not None


def test_a_credit_holds_no_party():
    assert party_at("Soldiers. Photo: Reuters", "Reuters", "credit") is None


CLASSES = [
    ("A bus overturned.", "bus", "vehicle"),
    ("Police fired.", "Police", "security"),
    ("Two constables fled.", "constables", "police"),
    ("Two companies of the reserve police left.", "companies", "police"),
]


@pytest.mark.parametrize(("text", "words", "semantic"), CLASSES)
def test_classes_of_the_head(text, words, semantic):
    document = document_of(text)
    analysis = analyse(text, document.sentences[0])
    phrase = next(phrase for phrase in analysis.phrases if words in text[phrase.start : phrase.end])
    assert semantic in party_classes(analysis, phrase)
