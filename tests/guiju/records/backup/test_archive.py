"""The form of a backup: what is damaged is named, and nothing gets outside the new folder."""

import io
import tarfile

import pytest

from guiju.errors import StoreError
from guiju.records.backup.archive import Packing, Unpacking


@pytest.fixture
def packed(tmp_path):
    """An archive of two files."""
    stream = io.BytesIO()
    packing = Packing(stream, {"city": "启东市"}, lambda length, name: None)
    for name, text in (("a.txt", "甲" * 900), ("b.txt", "乙")):
        (tmp_path / name).write_text(text, "utf-8")
        assert packing.add(f"workspace/{name}", tmp_path / name)
    assert not packing.add("workspace/gone", tmp_path / "gone")
    packing.close()
    return stream.getvalue()


def unpacked(archive):
    unpacking = Unpacking(io.BytesIO(archive), "x.bak")
    return unpacking.head, {name: content.read() for name, _, content in unpacking.files()}


def test_what_was_packed_is_unpacked(packed):
    head, files = unpacked(packed)
    assert (head["city"], head["format"]) == ("启东市", 1)
    assert files == {"workspace/a.txt": ("甲" * 900).encode(), "workspace/b.txt": "乙".encode()}


def test_a_changed_byte_of_a_file_is_named(packed):
    at = packed.index("甲".encode()) + 30
    changed = packed[:at] + bytes([packed[at] ^ 1]) + packed[at + 1 :]
    with pytest.raises(StoreError, match=r"workspace/a\.txt 与清单记载的散列不符"):
        unpacked(changed)


def test_a_changed_byte_anywhere_is_found(packed):
    end = packed.rindex(b"}") + 1
    unnoticed = []
    for at in range(0, end, 37):
        if packed[at]:  # what fills up a block says nothing
            try:
                if unpacked(packed[:at] + bytes([packed[at] ^ 1]) + packed[at + 1 :]) != unpacked(packed):
                    unnoticed.append(at)
            except StoreError:
                pass
    assert unnoticed == []


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_an_archive_cut_off_says_after_what(packed, share):
    end = packed.rindex(b"}")
    with pytest.raises(StoreError, match=r"不完整|读不下去|开头已经损坏"):
        unpacked(packed[: int(end * share)])


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" + b"x" * 2000, b"\0" * 20480])
def test_another_file_is_no_backup(content):
    with pytest.raises(StoreError, match="不是规矩的备份文件"):
        unpacked(content)


def archive_with(member, text=b""):
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as tar:
        for each, content in ((tarfile.TarInfo("backup.json"), b'{"format": 1}'), (member, text)):
            each.size = len(content)
            tar.addfile(each, io.BytesIO(content))
    return stream.getvalue()


@pytest.mark.parametrize(
    "name", ["../evil", "/etc/evil", "other/evil", "workspace/../../evil", "workspace/./evil", "workspace\\..\\evil"]
)
def test_what_would_lie_elsewhere_is_refused(name):
    with pytest.raises(StoreError, match="不该有的内容"):
        unpacked(archive_with(tarfile.TarInfo(name), b"x"))


@pytest.mark.parametrize("kind", [tarfile.CHRTYPE, tarfile.DIRTYPE, tarfile.LNKTYPE, tarfile.SYMTYPE])
def test_what_is_no_plain_file_is_refused(kind):
    member = tarfile.TarInfo("workspace/x")
    member.type, member.linkname = kind, "/etc/passwd"
    with pytest.raises(StoreError, match="不该有的内容"):
        unpacked(archive_with(member))


def test_a_later_form_says_what_to_do():
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as tar:
        member = tarfile.TarInfo("backup.json")
        member.size = len(b'{"format": 9}')
        tar.addfile(member, io.BytesIO(b'{"format": 9}'))
    with pytest.raises(StoreError, match="第 9 版"):
        unpacked(stream.getvalue())
