"""Folders of uploads get their names when whole; what nobody finished is removed a day later."""

import time

from guiju_web.records.place import PARTIAL, folder_of, name_folder, tidy_uploads, uploads


def test_a_folder_gets_its_name_with_everything_in_it(own_city):
    partial = uploads() / f"{PARTIAL}x"
    partial.mkdir(parents=True)
    (partial / "a.csv").write_text("x")
    name_folder(partial, "k")
    assert [path.name for path in uploads().iterdir()] == ["k"]


def test_what_was_cut_off_goes_after_a_day_and_uploads_stay(own_city, office):
    upload = office.brings()
    for name in (f"{PARTIAL}cut", "nobodys"):
        (uploads() / name).mkdir()
    assert tidy_uploads() == []
    assert tidy_uploads(time.time() + 25 * 3600) == [f"{PARTIAL}cut", "nobodys"]
    assert folder_of(upload).is_dir()
