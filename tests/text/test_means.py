import pytest

from dateline.text.means import find_means
from tests.text.details import read

CASES = {
    "Police fired tear gas and stun grenades.": [("tear gas", "crowd-control"), ("stun grenades", "crowd-control")],
    "A car bomb exploded near the barracks.": [("car bomb", "explosives")],
    "Youths threw stones at the guards.": [("stones", "primitive")],
    "He laid the first stone of the school.": [],
    "RIOTERS HURLED PETROL BOMBS.": [("PETROL BOMBS", "primitive")],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_find_means(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.quote.text, one.kind) for one in find_means(*read(text))] == expected
