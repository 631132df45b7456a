import pytest

from dateline.language.tokens import find_tokens


def words(text: str) -> list[str]:
    return [token.text for token in find_tokens(text, 0, len(text))]


def tags(text: str) -> dict[str, str]:
    return {token.text: token.tag for token in find_tokens(text, 0, len(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the rebels' camp", ["the", "rebels", "'", "camp"]),
        ("Peru’s army hasn’t left", ["Peru", "’s", "army", "has", "n’t", "left"]),
        ("they can't, won't", ["they", "ca", "n't", ",", "wo", "n't"]),
        ("$2.5 million and 1,200 men", ["$", "2.5", "million", "and", "1,200", "men"]),
        ("a 20-year-old pro-government man", ["a", "20-year-old", "pro-government", "man"]),
        ("Gen. Ali, 5 p.m. in the U.S.", ["Gen.", "Ali", ",", "5", "p.m.", "in", "the", "U.S."]),
        ("on Jan. 5 he said no.", ["on", "Jan.", "5", "he", "said", "no", "."]),
        ("the U.N.'s force, Fla.’s law", ["the", "U.N.", "'s", "force", ",", "Fla.", "’s", "law"]),
    ],
)
def test_tokens(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("The attack killed two.", "attack", "NOUN"),
        ("They plan to attack the town.", "attack", "VERB"),
        ("Rebels attack army base", "attack", "VERB"),
        ("Three police raids failed.", "raids", "NOUN"),
        ("The wounded were taken away.", "wounded", "NOUN"),
        ("Two wounded soldiers fled.", "wounded", "ADJ"),
        ("Armed men stormed the bank.", "Armed", "ADJ"),
        ("The killing of a judge shocked Peru.", "killing", "NOUN"),
        ("He was accused of killing a judge.", "killing", "VERB"),
        ("Nobody knows Hamid Karim.", "Karim", "PROPN"),
        ("In May 5,000 marched.", "May", "PROPN"),
        ("They may march.", "may", "MODAL"),
        ("The men that fled are back.", "that", "WH"),
        ("He said that rebels fled.", "that", "SUBORD"),
        ("After that attack he left.", "that", "DET"),
        ("Police left after the raid.", "after", "PREP"),
        ("Police left after rebels fled.", "after", "SUBORD"),
        ("troops attacked the rebels in the hills", "troops", "NOUN"),
        ("THE REBELS ATTACKED THE TOWN", "ATTACKED", "VERB"),
        ("Police Fire Tear Gas at Students", "Fire", "VERB"),
        ("Police baton-charged a crowd.", "baton-charged", "VERB"),
        ("Troops entered bomb-damaged towns.", "bomb-damaged", "ADJ"),
        ("Rebels attacked a village close to the river.", "close", "ADJ"),
        ("A Chadian armed group fled.", "armed", "ADJ"),
        ("Police held a man with suspected links to rebels.", "suspected", "ADJ"),
        ("The envoy on May 9 held separate talks in Lima.", "held", "VERB"),
        ("The envoy on May 9 held separate talks in Lima.", "talks", "NOUN"),
        ("Chad opened direct, high-level peace talks with Libya.", "talks", "NOUN"),
        ("Clerks struck for better pay and hours.", "pay", "NOUN"),
        ("Workers at the Red Hill mine in Peru struck.", "mine", "NOUN"),
        ("They met for face-to-face talks.", "face-to-face", "ADJ"),
        ("Chad and Niger have both condemned it.", "both", "ADV"),
        ("The report tells of killings and rapes of nomads.", "rapes", "NOUN"),
        ("He heads the local affiliate of the group.", "affiliate", "NOUN"),
        ("Peru expelled two envoys in a tit-for-tat move.", "move", "NOUN"),
        ("Police in the city say two men fled.", "say", "VERB"),
        ("Rebels took three towns west of Tripoli.", "west", "ADV"),
        ("They met to host a summit.", "host", "VERB"),
        ("It told of Peruvian civil unrest.", "Peruvian", "ADJ"),
        ("Troops left neighbouring Niger.", "neighbouring", "ADJ"),
        ("They plan to deliver devastating blows to Peru.", "devastating", "ADJ"),
        ("He gave $3 million worth of rice.", "worth", "NOUN"),
        ("Miners demanded the army end raids.", "end", "VERB"),
        ("He urged that Peru cancel the loan.", "cancel", "VERB"),
        ("They demanded that police action be stopped.", "action", "NOUN"),
        ("They demanded a police attack inquiry.", "attack", "NOUN"),
        ("Unions proposed a general strike.", "strike", "NOUN"),
        ("Police fire tear gas and stun grenades at crowd", "stun", "NOUN"),
        ("The mob set on fire two shops.", "set", "VERB"),
        ("Police produced the accused in court.", "accused", "NOUN"),
        ("The accused teacher was freed.", "accused", "ADJ"),
        ("The main accused in the case fled.", "accused", "NOUN"),
        ("The man accused in the case fled.", "accused", "VERB"),
        ("The police set up checkpoints on the roads.", "set", "VERB"),
        ("The police watch was repeated on Friday.", "watch", "NOUN"),
        ("Residents claim police beat them.", "claim", "VERB"),
        ("Curfew was imposed on Monday.", "Curfew", "NOUN"),
        ("Petrol bombs were thrown.", "Petrol", "NOUN"),
        ("The civilian killed in the blast was a judge.", "killed", "VERB"),
        ("Rebels killed a village chief.", "chief", "NOUN"),
        ("The chief minister spoke.", "chief", "ADJ"),
        ("A guard was wounded by rebels.", "wounded", "VERB"),
        ("The mayor was unharmed.", "unharmed", "ADJ"),
        ("They used smoke grenades, pepper canisters and clubs.", "pepper", "NOUN"),
    ],
)
def test_tag(text, word, tag):
    assert tags(text)[word] == tag


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Gunmen fled.", "Gunmen", "gunman"),
        ("Two bodies lay there.", "bodies", "body"),
        ("They were seizing land.", "seizing", "seize"),
        ("He shot a man.", "shot", "shoot"),
        ("She wasn't there.", "n't", "not"),
    ],
)
def test_lemma(text, word, lemma):
    assert next(token.lemma for token in find_tokens(text, 0, len(text)) if token.text == word) == lemma
