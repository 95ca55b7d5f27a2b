"""Fingerprints."""

import hashlib

import pytest

from tests.guiju.text.texts import an_edition

BODY = "# 受理 {#a}\n\n窗口应在 1 个工作日内受理。\n\n```check\nid: c\nholds: 受理时间 不为空\ngoal: 2\n```\n"


def fingerprint(body):
    return an_edition(body).clauses[0].fingerprint


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("窗口应在 1 个工作日内受理。", "窗口应在1个工作日内\n受理。"),
        ("\n", "\r\n"),
        ("holds: 受理时间 不为空\ngoal: 2", "goal:   2\nholds: |\n  受理时间\n  不为空   "),
        ("{#a}", "{#a .normative}"),
        ("goal: 2", "goal: 2  # 注"),
    ],
)
def test_layout_does_not_change_a_clause(old, new):
    assert fingerprint(BODY.replace(old, new)) == fingerprint(BODY)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("受理 {", "收件 {"),
        ("1 个", "2 个"),
        ("goal: 2", "goal: 1"),
        ("不为空", "为空"),
        ("```\n", "```\n\n<!-- 注 -->\n"),
    ],
)
def test_any_other_word_does(old, new):
    assert fingerprint(BODY.replace(old, new)) != fingerprint(BODY)


def test_figures_do_not_run_together():
    assert fingerprint("# 甲\n\nx in (1 1)\n") != fingerprint("# 甲\n\nx in (11)\n")


def test_a_clause_does_not_change_with_what_stands_below_or_before_it():
    assert fingerprint(BODY + "\n## 乙\n\n文\n") == fingerprint(BODY)
    assert an_edition("# 范围\n" + BODY).clauses[1].fingerprint == fingerprint(BODY)


def test_an_edition_is_known_by_its_bytes():
    edition = an_edition(BODY)
    assert edition.fingerprint == hashlib.sha256(edition.source.encode()).hexdigest()
    assert an_edition(BODY + "\n").fingerprint != edition.fingerprint
