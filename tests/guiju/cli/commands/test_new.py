"""guiju new: a draft to begin with."""

from guiju.cli.exits import ExitCode


def test_a_draft_is_laid_that_has_no_problem_of_its_own(guiju, tmp_path):
    spoken = guiju("new", "TG-301", "--title", "试行规范", "-w", tmp_path / "城", "--json")
    path = tmp_path / "城" / "standards" / "provision" / "TG-301" / "draft.md"
    assert spoken.value == {"path": str(path), "code": "TG-301"}
    assert 'title: "试行规范"' in path.read_text("utf-8")
    assert not [row for row in guiju("lint", path, "--json").value if row["rule"] == row["code"]]


def test_it_says_what_to_do_next(guiju, tmp_path):
    spoken = guiju(
        "new", "GW-9", "--title", "岗位规程", "--type", "规程", "--subsystem", "posts", "-w", tmp_path / "城"
    )
    assert "guiju lint" in spoken.out
    assert (tmp_path / "城" / "standards" / "posts" / "GW-9" / "draft.md").exists()


def test_a_code_that_is_taken_is_refused(guiju, tmp_path):
    guiju("new", "TG-301", "--title", "试行规范", "-w", tmp_path / "城")
    spoken = guiju("new", "TG-301", "--title", "又一项", "-w", tmp_path / "城")
    assert spoken.code == ExitCode.USAGE
    assert "TG-301 已用于" in spoken.err


def test_a_standard_needs_a_title_and_a_known_type(guiju, tmp_path):
    assert "缺少 --title。" in guiju("new", "TG-301", "-w", tmp_path).err
    assert "--type 的值不能使用" in guiju("new", "TG-301", "--title", "a", "--type", "法律", "-w", tmp_path).err
