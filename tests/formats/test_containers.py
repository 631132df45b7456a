import bz2
import gzip
import io
import lzma
import zipfile

import pytest
import zstandard

LINES = b"".join(b'{"text": "Report %d of the day."}\n' % number for number in range(2000))
PACK = {"gzip": gzip.compress, "bzip2": bz2.compress, "xz": lzma.compress, "zstd": zstandard.ZstdCompressor().compress}


@pytest.mark.parametrize("pack", PACK.values(), ids=PACK)
def test_compressed_files_are_read_whatever_their_name(read, pack):
    articles, rejects = read(pack(LINES), "a.txt")
    assert len(articles) == 2000 and not rejects and articles[-1].source.index == 1999


@pytest.mark.parametrize("pack", PACK.values(), ids=PACK)
def test_a_truncated_file_gives_its_readable_records_and_one_reject(read, pack):
    packed = pack(LINES)
    articles, rejects = read(packed[: len(packed) * 2 // 3])
    assert [one.error for one in rejects] == ["DamagedContainerError"]
    assert rejects[0].index == (articles[-1].source.index + 1 if articles else 0)
    if pack is gzip.compress:
        assert len(articles) > 1000


def test_members_of_one_gzip_file_follow_each_other(read):
    articles, rejects = read(gzip.compress(LINES[:3400]) + gzip.compress(b"\n" + LINES))
    assert len(articles) > 2050 and all("not JSON" in one.message for one in rejects)


def _zip(members: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def test_each_file_of_a_zip_archive_is_a_document_of_its_own(read):
    members = {
        "b.txt": b"Police fired.",
        "a.jsonl.gz": gzip.compress(LINES.splitlines()[0]),
        "c.pdf": b"%PDF-1.4",
        "d/": b"",
    }
    articles, rejects = read(_zip(members), "day.zip")
    assert [one.source.uri.split("/")[-2:] for one in articles] == [["day.zip!", "a.jsonl.gz"], ["day.zip!", "b.txt"]]
    assert [one.error for one in rejects] == ["UnsupportedFormatError"]


def test_two_files_of_one_name_in_a_zip_archive(read):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("a.txt", "Police fired.")
        archive.writestr("a.txt", "Crowds ran.")
    articles, _ = read(packed.getvalue(), "day.zip")
    assert [(one.source.uri.partition("!/")[2], one.text) for one in articles] == [
        ("a.txt", "Police fired."),
        ("a.txt#2", "Crowds ran."),
    ]


def test_a_zip_archive_that_names_files_outside_writes_nothing(read, tmp_path):
    articles, _ = read(_zip({"../../escaped.txt": b"Police fired."}), "day.zip")
    assert articles[0].source.uri.endswith("day.zip!/../../escaped.txt")
    assert sorted(path.name for path in tmp_path.parent.rglob("escaped.txt")) == []


def test_a_zip_within_gzip_and_the_other_way_round(read):
    assert len(read(gzip.compress(_zip({"a.txt": b"Police fired."})))[0]) == 1
    assert len(read(_zip({"a.zip": _zip({"a.txt": b"Police fired."})}))[0]) == 1


def test_deeper_nesting_is_refused(read):
    packed = b"Police fired."
    for _ in range(4):
        packed = gzip.compress(packed)
    articles, (reject,) = read(packed)
    assert not articles and "nested 3 deep" in reject.message


@pytest.mark.parametrize("pack", [*PACK.values(), lambda data: _zip({"a": data})], ids=[*PACK, "zip"])
def test_a_bomb_is_refused_before_it_unfolds(read, pack):
    articles, (reject,) = read(pack(b"\0" * 60_000_000), max_document_bytes=1_000_000)
    assert not articles and reject.error in ("DamagedContainerError", "TooLargeError", "NotTextError")


def test_an_endless_line_in_little_data_is_refused(read):
    articles, rejects = read(gzip.compress(b'{"text": "' + b"x" * 30_000_000), max_document_bytes=1_000_000)
    assert not articles and len(rejects) == 1


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04" + b"x" * 50, b"\x1f\x8b" + b"x" * 50, b"BZh9" + b"x" * 50, b"\x28\xb5\x2f\xfdxx"]
)
def test_damage_from_the_first_byte_is_one_reject(read, data):
    articles, (reject,) = read(data)
    assert not articles and reject.error == "DamagedContainerError"


def test_an_encrypted_member_is_a_reject(read):
    packed = bytearray(_zip({"a.txt": b"Police fired."}))
    packed[6] |= 1
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    articles, (reject,) = read(bytes(packed))
    assert not articles and "encrypted" in reject.message


def test_a_wrong_checksum_is_a_reject(read):
    packed = bytearray(gzip.compress(b"Police fired."))
    packed[-6] ^= 0xFF
    articles, (reject,) = read(bytes(packed))
    assert not articles and reject.error == "DamagedContainerError"


def test_a_zip_archive_of_a_later_version_is_a_reject(read):
    packed = bytearray(_zip({"a.txt": b"Police fired."}))
    entry = packed.index(b"PK\x01\x02")  # the central directory; what is needed to extract it stands six bytes on
    packed[entry + 6] = 119
    articles, (reject,) = read(bytes(packed), "day.zip")
    assert not articles and reject.error == "DamagedContainerError"
