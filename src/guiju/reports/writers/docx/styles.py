"""Styles of a standard in Word, named in Chinese after the elements they set (GB/T 1.1-2020, annex F).

Sizes are half points: 一号 52, 三号 32, 四号 28, 五号 21, 小五 18. Lengths are twentieths of a point: a character of 五号 is
210, a line 312.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

SONG = '<w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="宋体" w:cs="Times New Roman"/>'
HEI = '<w:rFonts w:hint="eastAsia" w:ascii="黑体" w:hAnsi="黑体" w:eastAsia="黑体" w:cs="Times New Roman"/>'
CHARACTER = 210
LINE = 312
TEXT_WIDTH = 9354
LEVELS = "一二三四五"


@dataclass(frozen=True, slots=True)
class Look:
    """A style: paragraph and run properties in the order of the schema; `following` is the style after Enter."""

    id: str
    name: str
    paragraph: str = ""
    run: str = ""
    based_on: str = "Normal"
    following: str = ""
    kind: str = "paragraph"

    @property
    def markup(self) -> str:
        """The style as an element."""
        based = f'<w:basedOn w:val="{self.based_on}"/>' if self.based_on and self.id != self.based_on else ""
        following = f'<w:next w:val="{self.following}"/>' if self.following else ""
        default = ' w:default="1"' if self.id == "Normal" else ""
        properties = f"<w:pPr>{self.paragraph}</w:pPr>" if self.paragraph else ""
        look = f"<w:rPr>{self.run}</w:rPr>" if self.run else ""
        return (
            f'<w:style w:type="{self.kind}" w:styleId="{self.id}"{default}><w:name w:val="{self.name}"/>{based}{following}'
            f"<w:qFormat/>{properties}{look}</w:style>"
        )


def styles() -> str:
    """Return the inside of the styles part."""
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{SONG}<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
    )
    return defaults + "".join(each.markup for each in _all())


def _all() -> Iterator[Look]:
    yield Look("Normal", "Normal", '<w:widowControl/><w:jc w:val="both"/>', based_on="")
    yield Look("TableNormal", "Normal Table", based_on="", kind="table")
    yield from _titles()
    yield from _numbered()
    yield from _text()
    yield from _lists()
    yield from _counted()
    yield from _furniture()
    yield from _cover()


def _titles() -> Iterator[Look]:
    """Yield the headings that stand alone in the middle of their line."""
    large = f"{HEI}{_size(32)}"
    breaks, keeps, middle = "<w:pageBreakBefore/>", "<w:keepNext/>", '<w:jc w:val="center"/>'
    apart = _spacing(0, 2 * LINE)
    yield Look("ContentsTitle", "目次标题", keeps + apart + middle, large, following="Para")
    outline = '<w:outlineLvl w:val="0"/>'
    yield Look("ForewordTitle", "前言、引言标题", keeps + breaks + apart + middle + outline, large, following="Para")
    yield Look("BodyTitle", "正文首页标准名称", keeps + _spacing(LINE, 2 * LINE) + middle, large, following="Chapter")
    small = f"{HEI}{_size(21)}"
    yield Look(
        "ReferencesTitle", "参考文献、索引标题", keeps + breaks + apart + middle + outline, small, following="Cited"
    )


def _numbered() -> Iterator[Look]:
    """Yield chapters, clauses and annexes; the list they are linked to counts them."""
    hei = f"{HEI}{_size(21)}"
    yield Look("Chapter", "章标题", _heading(1, 0, LINE, _tabs(0)), hei, following="Para")
    yield Look("Annex", "附录标识", _annex(), hei, following="Para")
    for level in range(1, 6):
        name = LEVELS[level - 1]
        tabs = _tabs(level)
        yield Look(f"Clause{level}", f"{name}级条标题", _heading(1, level, LINE // 2, tabs), hei, following="Para")
        unlisted = _heading(1, level, LINE // 2, tabs)
        yield Look(f"UnlistedClause{level}", f"{name}级条标题（目次不列）", unlisted, hei, following="Para")
        yield Look(f"Untitled{level}", f"{name}级无标题条", _plain_number(1, level, tabs), following="Para")
        yield Look(
            f"TermNumber{level}", f"{name}级术语条编号", _kept(_plain_number(1, level, tabs)), hei, following="Term"
        )
        yield Look(
            f"AnnexClause{level}", f"附录{name}级条标题", _heading(2, level, LINE // 2, tabs), hei, following="Para"
        )
        yield Look(f"AnnexUntitled{level}", f"附录{name}级无标题条", _plain_number(2, level, tabs), following="Para")
        yield Look(
            f"IntroductionClause{level}",
            f"引言{name}级条标题",
            _heading(3, level, LINE // 2, tabs),
            hei,
            following="Para",
        )
    yield Look("Term", "术语", "<w:keepNext/>" + _indent(first=2), hei, following="Para")


def _text() -> Iterator[Look]:
    yield Look("Para", "段", _indent(first=2))
    yield Look("Quoted", "引述", _indent(left=2, first=2))
    yield Look("Cited", "规范性引用文件、参考文献条目", _indent(first=2))
    yield Look("Note", "注", _indent(left=4, hanging=2, of=180, more=60), _size(18))
    yield Look("NumberedNote", "注×", _indent(left=4.5, hanging=2.5, of=180, more=60), _size(18))
    yield Look("ExampleMark", "示例标识", "<w:keepNext/>" + _indent(first=2), f"{HEI}{_size(18)}", following="Example")
    yield Look("Example", "示例内容", _indent(first=2), _size(18))
    yield Look("Code", "代码", _indent(left=2), f'<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas"/>{_size(18)}')
    yield Look("FootnoteText", "脚注文本", _indent(first=2), _size(18))
    yield Look("FootnoteReference", "脚注引用", run='<w:vertAlign w:val="superscript"/>', based_on="", kind="character")


def _lists() -> Iterator[Look]:
    yield Look("Dash1", "列项——（一级）", _listed(4, 0))
    yield Look("Dash2", "列项·（二级）", _listed(4, 1))
    yield Look("Letter1", "字母编号列项（一级）", _listed(5, 0))
    yield Look("Number2", "数字编号列项（二级）", _listed(5, 1))
    yield Look("Inside1", "列项的段", _indent(left=4))
    yield Look("Inside2", "列项的段（二级）", _indent(left=6))


def _counted() -> Iterator[Look]:
    hei, small = f"{HEI}{_size(21)}", _size(18)
    around, middle = _spacing(LINE // 2, LINE // 2), '<w:jc w:val="center"/>'
    yield Look("TableTitle", "表题", "<w:keepNext/>" + around + middle, hei, following="TableText")
    yield Look("TableUnit", "表的单位说明", '<w:keepNext/><w:jc w:val="right"/>', small)
    yield Look("TableHead", "表头", '<w:keepNext/><w:jc w:val="center"/>', small)
    yield Look("TableText", "表文字", _indent(first=1, of=180) + '<w:jc w:val="left"/>', small)
    yield Look("TableProse", "表段落", '<w:jc w:val="left"/>', small)
    yield Look("TableFigure", "表数字", middle, small)
    yield Look("TableNote", "表注", _indent(left=3, hanging=2, of=180), small)
    yield Look("AfterTable", "表后", '<w:spacing w:line="156" w:lineRule="exact"/>', _size(8))
    yield Look("Figure", "图", "<w:keepNext/>" + _spacing(LINE, 0) + middle, following="FigureTitle")
    yield Look("FigureTitle", "图题", _spacing(LINE // 2, LINE) + middle, hei, following="Para")
    tabs = f'<w:tabs><w:tab w:val="center" w:pos="{TEXT_WIDTH // 2}"/>{_dotted()}</w:tabs>'
    yield Look("Formula", "公式", tabs + _spacing(LINE // 2, LINE // 2), following="Para")
    yield Look("Where", "式中", "<w:keepNext/>" + _indent(first=2))
    yield Look("Meaning", "式中符号")


def _furniture() -> Iterator[Look]:
    yield Look("toc1", "toc 1", f"<w:tabs>{_dotted()}</w:tabs>" + _spacing(LINE // 4, LINE // 4))
    yield Look("toc2", "toc 2", f"<w:tabs>{_dotted()}</w:tabs>" + _indent(left=1))
    yield Look("HeaderOdd", "页眉（单数页）", '<w:jc w:val="right"/>', f"{HEI}{_size(21)}")
    yield Look("HeaderEven", "页眉（双数页）", '<w:jc w:val="left"/>', f"{HEI}{_size(21)}")
    yield Look("FooterOdd", "页脚（单数页）", '<w:jc w:val="right"/>', _size(18))
    yield Look("FooterEven", "页脚（双数页）", '<w:jc w:val="left"/>', _size(18))
    side = TEXT_WIDTH * 3 // 8
    border = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="1" w:color="auto"/></w:pBdr>'
    yield Look("EndLine", "终结线", f'{border}<w:ind w:left="{side}" w:right="{side}"/><w:jc w:val="center"/>')


def _cover() -> Iterator[Look]:
    middle, right, rule = '<w:jc w:val="center"/>', '<w:jc w:val="right"/>', _rule("bottom")
    yield Look("CoverCodes", "封面分类号", '<w:jc w:val="left"/>', f"{HEI}{_size(21)}")
    yield Look("CoverBadge", "封面文件代号", right, f"{HEI}<w:b/>{_size(72)}")
    yield Look(
        "CoverLevel", "封面标准层次", _spacing(600, 240) + middle, f'{HEI}<w:b/><w:spacing w:val="240"/>{_size(56)}'
    )
    yield Look("CoverNumber", "封面标准编号", right, f"{HEI}{_size(28)}")
    yield Look("CoverReplaces", "封面代替标准编号", right, f"{HEI}{_size(21)}")
    yield Look("CoverRule", "封面横线", rule)
    yield Look(
        "CoverTitle", "封面标准名称", '<w:spacing w:line="640" w:lineRule="atLeast"/>' + middle, f"{HEI}{_size(52)}"
    )
    yield Look("CoverEnglish", "封面英文名称", _spacing(300, 0) + middle, f"{HEI}{_size(28)}")
    yield Look("CoverStage", "封面文稿阶段", _spacing(560, 0) + middle, f"{HEI}{_size(32)}")
    yield Look("CoverRemark", "封面说明", _spacing(280, 0) + middle, f"{HEI}{_size(21)}")
    dates = f'{rule}<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
    yield Look("CoverDates", "封面日期", dates, f"{HEI}{_size(28)}")
    yield Look(
        "CoverPublisher", "封面发布机构", _spacing(200, 0) + middle, f'{HEI}<w:b/><w:spacing w:val="60"/>{_size(36)}'
    )


def _heading(list_id: int, level: int, apart: int, tabs: str) -> str:
    shown = level - 1 if list_id == 3 else level
    number = _number(list_id, shown)
    return f'<w:keepNext/>{number}{tabs}{_spacing(apart, apart)}<w:ind w:left="0" w:firstLine="0"/><w:jc w:val="left"/><w:outlineLvl w:val="{level}"/>'


def _annex() -> str:
    apart = _spacing(0, LINE)
    return (
        f"<w:keepNext/><w:pageBreakBefore/>{_number(2, 0)}{apart}"
        '<w:ind w:left="0" w:firstLine="0"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>'
    )


def _plain_number(list_id: int, level: int, tabs: str) -> str:
    return f'{_number(list_id, level)}{tabs}<w:ind w:left="0" w:firstLine="0"/>'


def _kept(properties: str) -> str:
    return f"<w:keepNext/>{properties}"


def _listed(list_id: int, level: int) -> str:
    return _number(list_id, level) + _indent(left=4 + 2 * level, hanging=2)


def _number(list_id: int, level: int) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>'


def _tabs(level: int) -> str:
    return f'<w:tabs><w:tab w:val="left" w:pos="{number_width(2 * level + 1)}"/></w:tabs>'


def number_width(characters: int) -> int:
    """Return where the title begins behind a number of so many letters: half a character each, one character apart."""
    return characters * CHARACTER // 2 + CHARACTER


def _indent(left: float = 0, first: float = 0, hanging: float = 0, of: int = CHARACTER, more: int = 0) -> str:
    """Return an indentation in characters of a size, `more` added on the left."""
    side = f'w:firstLine="{round(first * of)}"' if not hanging else f'w:hanging="{round(hanging * of)}"'
    return f'<w:ind w:left="{round(left * of) + more}" {side}/>'


def _spacing(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def _dotted() -> str:
    return f'<w:tab w:val="right" w:leader="dot" w:pos="{TEXT_WIDTH}"/>'


def _rule(side: str) -> str:
    return f'<w:pBdr><w:{side} w:val="single" w:sz="8" w:space="6" w:color="auto"/></w:pBdr>'
