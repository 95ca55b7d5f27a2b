"""guiju diagnose: an old Word rule book, and the draft made of it."""

from guiju.cli.exits import ExitCode
from tests.guiju.lint.diagnosis.rule_books import word
from tests.guiju.text.word.documents import PIXEL, docx, p, picture


def laid(tmp_path, kind="考核办法"):
    path = tmp_path / "旧办法.docx"
    path.write_bytes(word(kind))
    return path


def test_it_says_what_the_document_is_and_writes_nothing_unasked(guiju, tmp_path):
    spoken = guiju("diagnose", laid(tmp_path))
    assert "《窗口人员考核办法》：考核办法。" in spoken.out
    assert "证实方法" in spoken.out
    assert [each.name for each in tmp_path.iterdir()] == ["旧办法.docx"]


def test_a_draft_comes_with_all_its_papers_and_can_be_linted(guiju, tmp_path):
    folder = tmp_path / "新"
    guiju("diagnose", laid(tmp_path), "--draft", folder)
    assert sorted(each.name for each in folder.iterdir()) == [
        "account.md",
        "as-written.md",
        "changes.md",
        "draft.md",
        "policy.md",
    ]
    assert guiju("lint", folder / "draft.md", "--rule", "M01").code == ExitCode.DONE


def test_the_wording_can_be_kept(guiju, tmp_path):
    folder = tmp_path / "新"
    guiju("diagnose", laid(tmp_path), "--draft", folder, "--keep-wording")
    assert "窗口人员必须按时到岗" in (folder / "draft.md").read_text("utf-8")
    assert not (folder / "changes.md").exists()


def test_a_draft_that_is_there_is_not_overwritten(guiju, tmp_path):
    folder = tmp_path / "新"
    guiju("diagnose", laid(tmp_path), "--draft", folder)
    spoken = guiju("diagnose", laid(tmp_path), "--draft", folder)
    assert spoken.code == ExitCode.USAGE
    assert "不覆盖" in spoken.err


def test_figures_are_written_beside(guiju, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(docx(p("1 要求"), p(picture()), p("图1 流程"), pictures={"rImage1": PIXEL}))
    guiju("diagnose", path, "--draft", tmp_path / "新")
    assert (tmp_path / "新" / "figures" / "rImage1.png").read_bytes() == PIXEL


def test_programs_get_all_of_it(guiju, tmp_path):
    value = guiju("diagnose", laid(tmp_path, "会议纪要"), "--json").value
    assert value["kind"] == "会议纪要"
    assert value["changes"] == []
    assert value["account"][0]["why"].startswith("封面")


def test_what_is_no_word_file_is_refused(guiju, tmp_path):
    (tmp_path / "a.docx").write_bytes(b"%PDF-1.7")
    spoken = guiju("diagnose", tmp_path / "a.docx")
    assert spoken.code == ExitCode.INPUT
    assert "PDF" in spoken.err
    assert guiju("diagnose", tmp_path / "b.docx").code == ExitCode.USAGE
