import pytest

from tests.text.reading import kinds

STATUSES = {
    "purpose": ("The men came to the country to kill the president.", "ASSAULT planned"),
    "sent": ("The group sent two men to kill the mayor of Gao.", "ASSAULT planned"),
    "stopped": ("The group ceased bombing the pipeline on Friday.", "ASSAULT explosives denied"),
    "managed": ("The gunmen managed to kill the mayor of Gao.", "ASSAULT"),
    "used to": ("The rebels used a lorry to attack the barracks in Gao.", "ASSAULT"),
    "tried": ("Gunmen tried to kill the mayor in Gao on Friday.", "ASSAULT targeted"),
    "reported": ("Rebels are said to have killed two guards in Gao.", "ASSAULT"),
}


@pytest.mark.parametrize(("text", "expected"), STATUSES.values(), ids=STATUSES)
def test_what_was_only_meant(text: str, expected: str) -> None:
    assert [kind for kind in kinds(text) if kind.startswith("ASSAULT")] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The treaty followed the killing of over 70,000 people.",
        "He spoke of the number of people killed in the war.",
        "Smuggling constitutes an attack on our homeland.",
        "The paper launched a harsh attack on the government.",
    ],
)
def test_what_tells_of_no_deed(text: str) -> None:
    assert not any(kind.startswith("ASSAULT") for kind in kinds(text))
