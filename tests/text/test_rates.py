"""What is told as a rate, a trade or an accident, and tells of no deed; and deeds that only look so."""

import pytest

from tests.text.reading import kinds, read_events


@pytest.mark.parametrize(
    "text",
    [
        "Officials registered 310 murders in Nova Lima from January to May 2024.",
        "There has been a rise in kidnappings in Mexico City since April.",
        "Since April, there has been an increase in murders in the cities of Leon and Puebla.",
        "Murders fell 12 percent in Cali in 2023.",
        "A girl is sexually abused every ten minutes in Kano, a charity said.",
        "Two women are murdered every day in Juarez.",
        "A gang dedicated to robbery and kidnappings operated in Tepic.",
        "Groups in Maracay are active in kidnapping and extortion.",
        "A Truro man was hit by a car and killed early on Sunday.",
        "A woman was killed and six guests were injured when a tree fell on a wedding party in Reno on Saturday.",
        "Two subway trains collided in Queens on Monday and one worker was injured.",
        "The vessel Maria sank off Dakar today and one of its eight crew members was killed.",
        "Two soldiers were killed when their truck overturned near Cusco on Monday.",
        "Hackers carried out attacks on government web sites in Bogota on Monday.",
        "The city's murder tally last year was lower than that of Leeds.",
        "More murders were counted in March than in any month in Leeds.",
        "Killings of police officers are on the rise in Caracas.",
        "Another 1,248 police officers were killed in Santos during that time.",
        "The envoy had clashed with the premier's assessment of the war.",
        "The envoy spoke of the country's ongoing clash over drug policy with Peru.",
        "Refugees in Truro deserve the same shot at success, the mayor said.",
        "The war games included attacks on a mock missile site near Seoul.",
        "The army held a live artillery fire exercise near Seoul on Monday.",
        "Togo and Benin account for a third of all the murders in the region.",
        "Police in Lagos say 60 percent of kidnappings there are never solved.",
        "Peru has seen an explosion in extortion since 2020.",
        "A gas explosion in a bakery in Izmir on Friday killed two people and hurt nine.",
        "Two people were injured on a pier in Perth when a fireworks display went wrong on Sunday.",
        "After the floods in Beira on Monday 300 houses had been damaged and two roads destroyed.",
        "The senator from Ohio shot back: 'I never said that.'",
        "A film about the war, 'Red Dust', in which a fighter murders his father, won a prize in Accra.",
        "The bishop of Lae warned that the province was sitting on a time bomb.",
        "Crime fell, with December murders dropping to a ten-year low in Cali.",
        "Analysts in Geneva called the levy the first salvo of a trade war.",
    ],
)
def test_no_deed(text):
    assert not [kind for kind in kinds(text) if kind.startswith("ASSAULT")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three murders were reported in Durban on Monday.", ["ASSAULT targeted"]),
        (
            "The March 3, 2014 kidnapping of a clerk remains one of the worst crimes here.",
            ["ASSAULT abduct historical"],
        ),
        ("A spate of murders in Puno was blamed on the cartel.", ["ASSAULT targeted"]),
        ("Six people were killed when rebels attacked a bus that overturned near Cusco on Monday.", ["ASSAULT"]),
        ("A man drove his truck into a crowd in Nice, killing ten people.", ["ASSAULT primitive"]),
    ],
)
def test_a_deed(text, expected):
    assert kinds(text) == expected


def test_a_month_does_nothing():
    (attack,) = [one for one in read_events("Officials met after the Nov. 13 Paris attacks that killed 130 people.")
                 if one.type == "ASSAULT"]  # fmt: skip
    assert attack.actors == ()
