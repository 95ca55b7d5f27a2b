"""Random editions: headings, paragraphs, blocks, annexes, odd line ends and blanks, and what their numbers must be."""

from itertools import cycle

from hypothesis import strategies as st

from tests.guiju.text.texts import FRONT

PLAIN = st.text(st.sampled_from("窗口应当场受理，不宜退回。可 ab12<=　	\u2028\x0b"), min_size=1, max_size=12).filter(
    str.strip
)
TITLES = st.sampled_from(["受理", "收件与登记", "12345热线", "24 小时自助区", "A类事项", "送 达", ""])
ENDS = st.lists(
    st.tuples(st.sampled_from(["", " ", "  ", "　"]), st.sampled_from(["\n", "\r\n"])), min_size=1, max_size=5
)


@st.composite
def blocks(draw, number):
    """A fenced block with fields of its kind; `number` keeps its id apart from others."""
    fence = draw(st.sampled_from(["```", "~~~", "`````"]))
    indent = draw(st.sampled_from(["", "  "]))
    body = draw(
        st.sampled_from(
            [
                ("check", ["id: c{n}", "holds: 受理时间 不为空", "goal: 2"]),
                ("check", ["id: c{n}  # 注", "holds: |", "  工作日数(收件时间, 受理时间)", "  <= 2", "target: 0.99"]),
                ("procedure", ["id: p{n}", "steps: [甲, 乙]", "start: 甲", "end: 乙",
                               "transitions: [{{from: 甲, to: 乙}}]"]),
                ("quiz", ["id: q{n}", "question: 几天？", "options: [一天, 两天]", "answer: 一天", "because: c-{n}"]),
                ("mermaid", ["graph TD", "# 不是标题", "  a --> b"]),
            ]
        )
    )  # fmt: skip
    kind, fields = body
    return [f"{fence}{kind}", *(indent + line.format(n=number) for line in fields), fence]


@st.composite
def contents(draw, number):
    """The lines between two headings."""
    pieces = draw(
        st.lists(
            st.one_of(
                PLAIN.map(lambda text: ["文字" + text]),
                st.just(["- 甲；", "- 乙。"]),
                st.just(["| 项 | 值 |", "|---|---|", "| 应 | 1 |"]),
                st.just(["<!--", "# 不是标题", "-->"]),
                st.just(["> 引文", "接着"]),
            ),
            max_size=2,
        )
    )
    if draw(st.booleans()):
        pieces.append(draw(blocks(number)))
    return [line for piece in pieces for line in (*piece, "")]


@st.composite
def outlines(draw):
    """Headings as (level, kind) with no level skipped; kind is `chapter`, `annex`, or an unnumbered title."""
    tops = draw(
        st.lists(st.sampled_from(["chapter", "chapter", "annex", "前言", "引言", "参考文献"]), min_size=1, max_size=4)
    )
    outline = []
    for top in tops:
        outline.append((1, top))
        level = 1
        for step in draw(st.lists(st.integers(-4, 1), max_size=4)):
            level = min(max(level + step, 2), 6)
            outline.append((level, top))
    return outline


@st.composite
def editions(draw):
    """Return (source, outline) of a well-formed edition."""
    outline = draw(outlines())
    lines = FRONT.format(function_type="规范").splitlines()
    if draw(st.booleans()):
        lines.append("<!-- 起草说明 -->")
    for number, (level, kind) in enumerate(outline):
        title = draw(TITLES)
        if level == 1 and kind != "chapter":
            title = f"附录 {title}" if kind == "annex" else kind
        heading = f"{'#' * level} {title} {{#c-{number}}}"
        lines += ["", heading, *draw(contents(number))]
    marked = "\ufeff" if draw(st.booleans()) else ""
    text = "".join(map(ended, lines, cycle(draw(ENDS))))
    return marked + (text if draw(st.booleans()) else text.rstrip("\r\n")), outline


def ended(line, end):
    """Return a line with an end, and with blanks before it where they change nothing."""
    blanks, line_end = end
    return line + (blanks if not line.startswith(("-", "`", "~")) else "") + line_end
