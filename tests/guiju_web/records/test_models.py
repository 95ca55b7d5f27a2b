"""An upload says where it lies, how far it is, and how large it is."""

from guiju_web.records.models import Upload


def test_an_upload_says_what_it_is():
    files = [{"name": "a.csv", "size": 2, "sha256": "x"}, {"name": "b.csv", "size": 3, "sha256": "y"}]
    upload = Upload(key="k", files=files, revision=2)
    assert (upload.names, upload.size, upload.staged, str(upload)) == (["a.csv", "b.csv"], 5, "k-2", "k a.csv、b.csv")
    assert (upload.rows, upload.quarantined, upload.is_open, upload.tone) == (None, None, True, "doubt")
    upload.counts, upload.state = {"rows": 3, "quarantined": 0}, "committed"
    assert (upload.rows, upload.quarantined, upload.is_open, upload.tone) == (3, 0, False, "good")
