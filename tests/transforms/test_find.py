from dateline.formats import ReadOptions, find_work
from dateline.transforms import find


def test_items_are_the_same_alone_and_in_batches(tmp_path, monkeypatch):
    monkeypatch.setattr(find, "_ALONE", 3)
    monkeypatch.setattr(find, "_BATCH", 5)
    for number in range(15):
        (tmp_path / f"{number}.txt").write_text("Two died.")
    packed = list(find._find((str(tmp_path),), ReadOptions()))
    assert len(packed) == 3 + 3  # 3 alone, then 5, 5 and 2
    items = [item for one in packed for item in find._unpack(one)]
    assert items == list(find_work([str(tmp_path)], ReadOptions()))
