"""The locks install the same bytes everywhere, and no file names the machine it was written on."""

import re
import subprocess

import pytest

from tests.architecture.source import ROOT

LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
MACHINE = re.compile(r"(?<![\w.:])/(?:work|root|home|Users|opt)/\w|\w+://(?:127\.|10\.|192\.168\.)")


def tracked_texts():
    """Return every text file under version control, every file outside a clone."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    paths = [ROOT / name for name in listed.split("\0") if name]
    return [path for path in paths if path.suffix in {".md", ".py", ".txt", ".toml", ".yaml", ".yml", ""}]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_requirement_is_pinned_and_hashed_and_no_registry_is_named(lock):
    text = lock.read_text("utf-8")
    requirements = re.findall(r"^\S.*?(?=^\S|\Z)", re.sub(r"^ *#.*\n", "", text, flags=re.M), flags=re.M | re.S)
    assert requirements
    assert all(re.match(r"[a-z0-9-]+==", each) and "--hash=sha256:" in each for each in requirements)
    assert "://" not in text


def test_what_runs_is_what_is_tested():
    run, dev = (set(re.findall(r"^[a-z0-9-]+==\S+", (ROOT / "requirements" / name).read_text("utf-8"), flags=re.M))
                for name in ("run.txt", "dev.txt"))  # fmt: skip
    assert run <= dev


def test_no_file_names_a_place_on_the_machine_it_was_written_on():
    here = (ROOT / "tests" / "architecture" / "test_locks.py").resolve()
    texts = ((path, path.read_text("utf-8", errors="ignore")) for path in tracked_texts() if path.resolve() != here)
    assert not [path.relative_to(ROOT) for path, text in texts if MACHINE.search(text)]
