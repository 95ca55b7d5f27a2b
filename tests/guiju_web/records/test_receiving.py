"""Files are written piece by piece, hashed meanwhile, and leave nothing when they do not arrive whole."""

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory

from guiju_web.records.place import uploads
from guiju_web.records.receiving import ReceivedFile, TooLargeError, streamed


@pytest.fixture
def sent(own_city):
    """Send files, and do something with the request."""

    def send(*files, act):
        found = [SimpleUploadedFile(name, content) for name, content in files]
        request = RequestFactory().post("/", {"files": found})
        return streamed(request, lambda upload: act(request, upload))

    return send


def test_a_file_lies_on_the_workspaces_disk_with_its_hash(sent):
    content = b"0123456789" * 300_000

    def look(request, upload):
        (file,) = request.FILES.getlist("files")
        assert isinstance(file, ReceivedFile)
        assert upload.folder.parent == uploads()
        assert (file.path.read_bytes(), file.size) == (content, len(content))
        assert file.sha256 == hashlib.sha256(content).hexdigest()
        return file.path.name

    assert sent(("办件.csv", content), act=look) == "办件.csv"
    assert list(uploads().iterdir()) == []


def test_two_files_of_one_name_are_kept_apart(sent):
    names = sent(
        ("a.csv", b"1"),
        ("a.csv", b"2"),
        (".隐藏", b"3"),
        act=lambda request, upload: [each.path.name for each in request.FILES.getlist("files")],
    )
    assert names == ["a.csv", "a-2.csv", "隐藏"]


def test_more_than_announced_is_refused_on_the_way(sent, settings):
    settings.UPLOAD_LIMIT = 10
    with pytest.raises(TooLargeError):
        sent(("a.csv", b"x" * 100), act=lambda request, upload: request.POST)
    assert not list(uploads().iterdir())


def test_a_request_that_fails_leaves_nothing(sent):
    def fail(request, upload):
        assert request.FILES
        raise RuntimeError

    with pytest.raises(RuntimeError):
        sent(("a.csv", b"x"), act=fail)
    assert list(uploads().iterdir()) == []
