"""A report as one readable page, everything in it: for the drafter's desk, for print, for a reviewer's mail."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import groupby

from guiju.lint.remark import Level, Remark
from guiju.lint.report import Report, suggestions
from guiju.lint.rules import rules

_STYLE = """
body { font: 16px/1.7 "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; color: #1c1c1c;
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; background: #fff }
h1 { font-size: 1.5rem; margin: 0 0 .3rem } h2 { font-size: 1.1rem; margin: 2.2rem 0 .4rem; border-bottom: 1px solid #bbb }
table.sum { border-collapse: collapse; margin: 1rem 0 } .sum td, .sum th { padding: .15rem .9rem .15rem 0; text-align: left; vertical-align: top }
.sum th, .sum td:first-child { white-space: nowrap }
.sum td.n { text-align: right; font-variant-numeric: tabular-nums }
article { margin: .9rem 0; padding: .1rem 0 .1rem .9rem; border-left: 4px solid #999; break-inside: avoid }
article.error { border-color: #a3191f } article.warning { border-color: #8a5a00 } article.info { border-color: #33607f }
.level { font-weight: 600 } .error .level { color: #a3191f } .warning .level { color: #7a4f00 }
.info .level { color: #33607f } .place, .rule { color: #555; font-size: .88rem } p { margin: .1rem 0 }
blockquote { margin: .3rem 0; padding: .25rem .7rem; background: #f4f4f2; overflow-wrap: anywhere }
mark { background: #ffe08a; padding: 0 .1em } .put { font-weight: 600 }
@media print { body { margin: 0; font-size: 11pt } }
"""


def write(report: Report) -> str:
    """Return the page."""
    return "\n".join(_page(report)) + "\n"


def _page(report: Report) -> Iterator[str]:
    yield '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>标准检查报告</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f"<h1>标准检查报告</h1>\n<p>{report.standards} 项标准：{counted(report)}。</p>"
    yield from _summary(report)
    in_files = sorted(report.remarks, key=lambda remark: remark.place.file)
    for file, remarks in groupby(in_files, key=lambda remark: remark.place.file):
        yield f"<section>\n<h2>{escape(file)}</h2>"
        for remark in remarks:
            yield from _remark(report, remark)
        yield "</section>"
    yield "</body>\n</html>"


def counted(report: Report) -> str:
    """Return how many remarks of each level there are, in words."""
    said = "，".join(f"{report.count(level)} 个{level.chinese}" for level in Level)
    return f"{said}；已改 {len(report.mended)} 处" if report.mended else said


def _summary(report: Report) -> Iterator[str]:
    counts: dict[str, int] = {}
    for remark in report.remarks:
        counts[remark.rule] = counts.get(remark.rule, 0) + 1
    if not counts:
        return
    yield '<table class="sum">\n<tr><th>规则</th><th>要求</th><th>条文</th><th>处数</th></tr>'
    for name, number in sorted(counts.items(), key=lambda each: (-each[1], each[0])):
        rule = rules().get(name)
        cells = (rule.code, rule.title, rule.clause) if rule else (name, "", "")
        yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + f'<td class="n">{number}</td></tr>'
    yield "</table>"


def _remark(report: Report, remark: Remark) -> Iterator[str]:
    place = remark.place
    where = "　".join(
        [*([f"条款 {place.clause}"] if place.clause else []), *([f"第 {place.line} 行"] if place.line else [])]
    )
    yield f'<article class="{remark.level}">'
    yield f'<p><span class="level">{remark.level.chinese}</span>　<span class="place">{escape(where)}</span></p>'
    excerpt = report.excerpt(remark)
    if excerpt:
        yield (
            f"<blockquote>{escape(excerpt.before)}<mark>{escape(excerpt.meant)}</mark>{escape(excerpt.after)}</blockquote>"
        )
    yield f"<p>{escape(remark.what)}{escape(remark.why)}{escape(remark.remedy)}{_put(remark)}</p>"
    yield f'<p class="rule">{escape(_name(remark))}　{remark.fix.chinese}</p>\n</article>'


def _put(remark: Remark) -> str:
    return "".join(f'　建议：<span class="put">{escape(text)}</span>' for text in suggestions(remark))


def _name(remark: Remark) -> str:
    rule = rules().get(remark.rule)
    return f"{rule.code} {rule.name}　{rule.clause}" if rule else remark.rule
