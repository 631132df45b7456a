import pytest

from dateline.beam_options import UnknownOptionError, split_options

OURS = ["--output", "--runner", "--workers", "--shards", "--no-text", "--max-rejects"]
CASES = {
    "ours only": (["in", "--output", "out", "--no-text"], ["in", "--output", "out", "--no-text"], []),
    "a Beam option with a value": (["--job_endpoint", "embed", "in"], ["in"], ["--job_endpoint", "embed"]),
    "a Beam option with =": (["in", "--job_endpoint=embed"], ["in"], ["--job_endpoint=embed"]),
    "a Beam flag": (["--streaming", "in"], ["in"], ["--streaming"]),
    "unknown to both": (["--of_the_job_server=3", "in"], ["in"], ["--of_the_job_server=3"]),
    "behind --": (["in", "--", "--shard", "3"], ["in"], ["--shard", "3"]),
    "near to ours but Beam's": (["--num_workers=3"], [], ["--num_workers=3"]),
}


@pytest.mark.parametrize(("arguments", "own", "beam"), CASES.values(), ids=CASES)
def test_split_options(arguments, own, beam):
    assert split_options(arguments, OURS) == (own, beam)


@pytest.mark.parametrize(
    ("wrong", "meant"), [("--worker=2", "--workers"), ("--max_rejects", "--max-rejects"), ("--shard", "--shards")]
)
def test_a_typing_error_is_told(wrong, meant):
    with pytest.raises(UnknownOptionError, match=f"did you mean {meant}"):
        split_options(["in", wrong], OURS)
