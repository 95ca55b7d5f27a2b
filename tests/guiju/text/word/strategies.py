"""Random Word documents: whatever people type, number, merge, hide and delete; every word of them can be told apart."""

from dataclasses import dataclass
from itertools import count

from hypothesis import strategies as st

from tests.guiju.text.word.documents import (
    PIXEL,
    box,
    docx,
    field,
    lvl,
    note,
    numbering,
    p,
    picture,
    style,
    t,
    tbl,
    tc,
)

MARKERS = st.sampled_from(
    ["", "", "", "第一章 ", "第二节 ", "第三条 ", "1 ", "1.", "2、", "1.1 ", "4.2.1 ", "A.1 ", "一、", "（一）", "(2)", "3）",
     "a) ", "①", "——", "● ", "附录A ", "附件1：", "表1 ", "图2 ", "注：", "注1：", "示例：", "附 录 B（规范性）", "1.1.1.1.1.1.1.1 "]
)  # fmt: skip
PIECES = st.sampled_from(
    ["窗口应受理", "不得退回", "见4.2", "按第三条", "附录A", "表1", "#", "##", "＃ ", "* ", "*粗*", "_斜_", "`码`", "[甲](#乙)",
     "[^1]", "[^x]: ", "[x]: ", "<br>", "<!-- ", "-->", "&amp;", "|", "a|b", "---", "===", "```", "~~~", "\\", "{#id}", "{.x}", "{", "}",
     "    ", "　", "\t", "1. ", "1) ", "- ", "+ ", "> ", "![图](x.png)", "http://a.b/c_d", "3.0版", "2024 ", "5 个", "：", "；", "。",
     "“引”", "'", '"', "$x$", "\u2028", "\u00a0", "\u200b", "前言", "目次", "规范性", "：\n", "| --- |", "check", "100%", "。后"]
)  # fmt: skip
STYLES = style("N", "Normal", default=True) + "".join(
    style(f"H{at}", f"heading {at}", outline=at - 1) for at in range(1, 8)
) + style("L", "Law", num=3) + style("T", "Title") + style("C", "TOC 1")  # fmt: skip
LISTS = numbering(
    {
        1: [lvl(at, "decimal", ".".join(f"%{each + 1}" for each in range(at + 1))) for at in range(9)],
        2: [lvl(0, "bullet", "●"), lvl(1, "lowerLetter", "%2)"), lvl(2, "chineseCounting", "（%3）")],
        3: [lvl(0, "chineseCountingThousand", "第%1条"), lvl(1, "upperRoman", "%2.")],
        4: [lvl(0, "upperLetter", "附录%1"), lvl(1, "decimal", "表%2")],
    },
    {1: (1, ""), 2: (2, ""), 3: (3, ""), 4: (4, ""), 5: (1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')},
)  # fmt: skip


@dataclass(frozen=True, repr=False)
class Made:
    """A document and the words that stand in it; shown as the XML of its body when a test fails."""

    content: bytes
    words: tuple[str, ...]
    body: tuple[str, ...]

    def __repr__(self):
        return "\n".join(self.body)


class Wording:
    """Hands out words nobody else has, and remembers them."""

    def __init__(self):
        self._numbers = count(1)
        self.words = []

    def word(self):
        self.words.append(f"词{next(self._numbers)}尾")
        return self.words[-1]


@st.composite
def texts(draw, wording):
    """A text with a word of its own somewhere in it."""
    before, after = (draw(st.lists(PIECES, max_size=2)) for _ in "ab")
    return "".join(before) + wording.word() + "".join(after)


@st.composite
def runs(draw, wording):
    """XML of one run, or of what may stand in its place."""
    text = draw(texts(wording))
    kind = draw(st.sampled_from("tttttttbsihdvxrlnpg"))
    made = {
        "t": lambda: t(text),
        "b": lambda: t(text, bold=True, size=32),
        "s": lambda: t(text, extra='<w:vertAlign w:val="superscript"/>'),
        "i": lambda: f'<w:ins w:id="1">{t(text)}</w:ins>',
        "d": lambda: f'<w:del w:id="1">{t(text).replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")}</w:del>',
        "h": lambda: t(text, extra="<w:vanish/>"),
        "v": lambda: t(text) + "<w:r><w:br/></w:r>" + t(draw(texts(wording))),
        "x": lambda: t(text) + box(p(t(draw(texts(wording))))),
        "r": lambda: field("REF _R \\h", t(text)),
        "l": lambda: f'<w:hyperlink w:anchor="_R">{t(text)}</w:hyperlink>',
        "n": lambda: t(text) + '<w:r><w:footnoteReference w:id="2"/></w:r>',
        "p": lambda: t(text) + picture(),
        "g": lambda: f"<m:oMath><m:r><m:t>{wording.word()}</m:t></m:r></m:oMath>" + t(text),
    }
    return made[kind]()


@st.composite
def paragraphs(draw, wording):
    """XML of one paragraph."""
    inside = draw(st.lists(runs(wording), min_size=1, max_size=2))
    if marker := draw(MARKERS):
        inside.insert(0, t(marker))
    kwargs = {
        "style": draw(st.sampled_from([None, None, None, "H1", "H2", "H4", "H7", "L", "T", "C"])),
        "num": draw(st.sampled_from([None, None, None, 0, 1, 2, 3, 4, 5, 9])),
        "level": draw(st.integers(0, 3)),
        "jc": draw(st.sampled_from([None, "center"])),
        "outline": draw(st.sampled_from([None, None, None, 0, 3, 9])),
        "extra": draw(st.sampled_from(["", "", "", '<w:rPr><w:del w:id="3"/></w:rPr>'])),
    }
    return p(*inside, **kwargs)


@st.composite
def tables(draw, wording):
    """XML of a table with merged cells and, perhaps, a table inside."""
    cells = st.builds(
        lambda text, span, merge: tc(p(t(text)), span=span, merge=merge),
        texts(wording),
        st.sampled_from([None, None, 2, 3]),
        st.sampled_from([None, None, "restart", "continue"]),
    )
    rows = draw(st.lists(st.lists(cells, min_size=1, max_size=3), min_size=1, max_size=3))
    if draw(st.booleans()):
        rows[0].append(tc(tbl([tc(p(t(draw(texts(wording)))))]), p(picture())))
    return tbl(*rows, heads=draw(st.integers(0, 2)))


@st.composite
def documents(draw):
    """The bytes of a document, and the words that stand in it."""
    wording = Wording()
    blocks = st.one_of(paragraphs(wording), paragraphs(wording), paragraphs(wording), tables(wording), st.just(p()))
    body = draw(st.lists(blocks, min_size=1, max_size=7))
    parts = {
        "styles": STYLES,
        "numbering": LISTS,
        "footnotes": note(2, p(t(draw(texts(wording)))), p(t(draw(texts(wording))))),
        "header": p(t(draw(texts(wording)))),
        "comments": f'<w:comment w:id="0" w:author="甲">{p(t(draw(texts(wording))))}</w:comment>',
    }
    content = docx(*body, parts=parts, pictures={"rImage1": PIXEL})
    return Made(content, tuple(wording.words), tuple(body))
