"""Who gives way or says no, and what is neither."""

import pytest

from tests.text.reading import kinds

TOLD = {
    "allowed": ("The police allowed the villagers to return to their homes on Monday.", ["CONCEDE"]),
    "scrapped": ("The government scrapped the tax after a week of marches.", ["CONCEDE"]),
    "ruled out": ("Athens has ruled out lifting the ban.", ["REJECT yield"]),
    "no amnesty": ("The president ruled out an amnesty for the plotters.", ["REJECT yield"]),
    "deaf ear": ("The government turned a deaf ear to the demands of the dockers.", ["REJECT yield"]),
    "denied report": ("The ministry dismissed a report that the group had rejected the plan.", []),
    "should never have been": ("He said the sanctions should never have been lifted.", []),
    "end of term": ("The accord must come before the president leaves office in 2026.", []),
    "week ended": ("Sugar imports under the quota during the week ended March 6 were 500 tons.", []),
    "kept off": ("The drivers vowed to keep the new buses off the road until fares rise.", []),
    "stopped": ("The front said it stopped recruiting new fighters three months ago.", []),
    "difficulty": ("Police spoke of the difficulty of securing a long border.", []),
    "could be jailed": ("The ministry warned that anybody who posts videos could be imprisoned.", ["THREATEN arrest"]),
}


@pytest.mark.parametrize(("text", "expected"), TOLD.values(), ids=TOLD)
def test_who_gives_way(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected
