import pytest

from tests.text.reading import read_events

WHO = {
    "name before": ("Senator Luis Prado, Liberal Party hopeful, was shot dead in Gao.", ["Senator Luis Prado"]),
    "capitals": ("SENATOR LUIS PRADO, LIBERAL PARTY PRESIDENTIAL HOPEFUL, WAS SHOT DEAD.", ["SENATOR LUIS PRADO"]),
    "name after": ("The mayor of Abra, Ana Rivas, was murdered on Monday.", ["Ana Rivas"]),
    "age": ("Victor Prado, 30, who was kidnapped on Monday, is alive.", ["Victor Prado"]),
    "name beside a title, and others": (
        "The mayor, Ana Rivas, and two guards were killed in Gao.",
        ["Ana Rivas", "two guards"],
    ),
    "list": ("A teacher, Ana Rivas, and two guards were killed in Gao.", ["A teacher", "Ana Rivas", "two guards"]),
    "strange name": (
        "THE DIRECTOR OF THE PAPER, RACHID BENHADJ, WAS ASSASSINATED IN GAO ON MONDAY.",
        ["RACHID BENHADJ"],
    ),
    "among them": (
        "Nine people died in the attack in Gao, among them the party secretary, Ana Rivas, the group Dawn said.",
        ["Ana Rivas"],
    ),
    "whose car it is": (
        "Mayor Ana Rivas was going home in Gao when two gunmen opened fire on her car.",
        ["Mayor Ana Rivas", "her car"],
    ),
    "victim of": ("Luis Prado was the victim of an attack in Gao.", ["Luis Prado"]),
    "target of": ("The embassy was the target of a bomb attack in Gao.", ["The embassy"]),
    "emerged unhurt": ("General Luis Prado emerged unhurt from an attack in Gao.", ["General Luis Prado"]),
    "in connection": (
        "Four men were arrested in connection with the attack on Judge Luis Prado.",
        ["Judge Luis Prado"],
    ),
    "two asides": ("Luis Prado, 45, a former mayor, was murdered in Gao.", ["Luis Prado"]),
    "named": ("An elderly man named Luis Prado was killed in Gao.", ["Luis Prado"]),
    "identified": ("AN AGRONOMIST, IDENTIFIED AS 57-YEAR-OLD LUIS PRADO, WAS KILLED.", ["57-YEAR-OLD LUIS PRADO"]),
    "trade in capitals": ("AN AGRONOMIST WAS KILLED IN GAO.", ["AN AGRONOMIST"]),
    "including, later": (
        "Ten people were killed in Gao, including the union leader Ana Rivas.",
        ["the union leader Ana Rivas"],
    ),
    "accused of": ("THE MAYOR ACCUSED THE FMLN OF MURDERING ANA RIVASCO.", ["ANA RIVASCO"]),
    "resident": ("Rebels attacked the home of Judge Ana Rivas.", ["the home of Judge Ana Rivas", "Judge Ana Rivas"]),
    "names closed by a comma": (
        "Ali Rao, Juan Sen and Luis Prado, all of them teachers, were shot in Gao.",
        ["Ali Rao", "Juan Sen", "Luis Prado"],
    ),
    "and of": (
        "He saw the murders of Ali Rao, Juan Sen, and of two guards in Gao.",
        ["Ali Rao", "Juan Sen", "two guards"],
    ),
    "each with a trade": (
        "Ali Rao, head of the local bank, and Juan Sen, a clerk, were kidnapped in Gao.",
        ["Ali Rao", "Juan Sen"],
    ),
    "trade of the last": (
        "The station was closed, and Ali Rao, a teacher from Kano, was shot dead in Gao.",
        ["Ali Rao"],
    ),
    "three trades": ("ANA RIVAS, 55, LAWYER, AUTHOR, AND LEADER, WAS KIDNAPPED IN GAO.", ["ANA RIVAS"]),
    "bodies": ("The bodies of Ali Rao and two guards were found shot in Gao.", ["Ali Rao", "two guards"]),
    "lone name in capitals": ("OKEMBA, FORMER HEAD OF A UNION, WAS KILLED AT GAO AIRPORT.", ["OKEMBA"]),
    "name that ends like an adjective": (
        "THE REBELS KIDNAPPED PABLO MARTEN BERRUCAL NEAR GAO ON MONDAY.",
        ["PABLO MARTEN BERRUCAL"],
    ),
    "lone names in a list": (
        "Three men, comrades Luis Fortuna, Sekou and Antwi, were murdered in Gao.",
        ["Three men", "comrades Luis Fortuna", "Sekou", "Antwi"],
    ),
    "who has been identified": (
        "THE DAUGHTER OF AN ENVOY, WHO WAS IDENTIFIED BY POLICE AS ANA RIVAS, WAS MURDERED IN GAO.",
        ["ANA RIVAS"],
    ),
    "got away": ("LUIS PRADO ESCAPED UNHARMED FROM AN ATTACK ON HIS CAR IN GAO.", ["LUIS PRADO", "HIS CAR"]),
    "rank": ("GUNMEN MURDERED ATTORNEY GENERAL DR LUIS PRADO.", ["ATTORNEY GENERAL DR LUIS PRADO"]),
}


@pytest.mark.parametrize(("text", "recipients"), WHO.values(), ids=WHO)
def test_who_is_attacked(text: str, recipients: list[str]) -> None:
    event = next(event for event in read_events(text) if event.type == "ASSAULT")
    assert [party.quote.text for party in event.recipients] == recipients
