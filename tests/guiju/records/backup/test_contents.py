"""What of a workspace goes into its backup."""

import pytest

from guiju.errors import StoreError
from guiju.records.backup.contents import contents, moving


def test_everything_goes_in_but_what_can_be_worked_out_again_and_what_is_not_finished(city):
    for name in ("derived/x/y.parquet", "lake/tmp/z", "db.sqlite3", "db.sqlite3-wal", "runs/.abc.1/run.json"):
        (city.root / name).parent.mkdir(parents=True, exist_ok=True)
        (city.root / name).write_text("x")
    (city.root / "web.key").write_text("secret")
    found = set(contents(city.root))
    assert {"guiju.toml", "hash.key", "web.key", "lake/snapshots/000001.json"} <= found
    assert any(path.startswith("standards/") for path in found)
    assert any(path.startswith("lake/case/data/") for path in found)
    left_out = ("derived/", "lake/tmp/", "db.sqlite3", "runs/.", "lake/catalog", "lake/writer.lock", "audit.anchor")
    assert not [path for path in found if path.startswith(left_out)]


def test_what_says_that_a_run_is_whole_comes_after_the_rest_of_it(city):
    run = [path for path in contents(city.root) if path.startswith("runs/")]
    assert len(run) > 1
    assert run[-1].endswith("/run.json")
    assert sum(path.endswith("/run.json") for path in run) == 1


@pytest.mark.parametrize(
    ("path", "moves"),
    [
        ("guiju.toml", False),
        ("lake/case/data/000001.parquet", False),
        ("lake/case/metadata/00000.metadata.json", True),
        ("lake/snapshots/000001.json", True),
        ("runs/abc/run.json", False),
    ],
)
def test_what_a_commit_may_replace_is_copied_while_none_runs(path, moves):
    assert moving(path) == moves


def test_a_link_is_named_instead_of_left_out(city, tmp_path):
    (city.root / "standards" / "elsewhere").symlink_to(tmp_path)
    with pytest.raises(StoreError, match="standards/elsewhere"):
        contents(city.root)
