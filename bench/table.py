"""The results so far as tables: printed, and written into README.md between its two marks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from _printing import number, said

HERE = Path(__file__).parent
BEGIN, END = "<!-- 结果：由 ./run bench table 写入 -->\n", "<!-- 结果完 -->\n"

Result = Mapping[str, Any]


def results(folder: Path) -> list[Result]:
    """Return every result in a folder, by claim and size."""
    found = [json.loads(path.read_text("utf-8")) for path in folder.glob("*.json")]
    return sorted(found, key=lambda each: (each["claim"], each["size"]))


def tables(found: Sequence[Result]) -> str:
    """Return the results as Markdown, one section for each claim."""
    sections = []
    for claim in dict.fromkeys(each["claim"] for each in found):
        own = [each for each in found if each["claim"] == claim]
        sections.append("\n".join(["", f"### {own[-1]['title']}", "", f"`./run bench {claim}`", "", *_section(own)]))
    return "\n".join(sections) + "\n"


def _section(own: Sequence[Result]) -> Iterator[str]:
    yield from _table(["", *(_size(each) for each in own)], [*_parts(own), *_figures(own)])
    yield ""
    if grown := list(_growth(own)):
        yield f"增长：{'；'.join(grown)}。"
        yield ""
    for where in dict.fromkeys(_where(each) for each in own):
        sizes = "；".join(f"{_size(each)}{_busy(each)}" for each in own if _where(each) == where)
        yield f"{where}（{sizes}）"


def _size(result: Result) -> str:
    return f"{result['size']:,} {result.get('counted', '件')}"


def _parts(own: Sequence[Result]) -> Iterator[list[str]]:
    names = dict.fromkeys((name, part["label"]) for each in own for name, part in each["parts"].items())
    for name, label in names:
        yield [label, *(_part(each["parts"].get(name)) for each in own)]


def _part(part: Mapping[str, Any] | None) -> str:
    if part is None:
        return ""
    return f"{number(part['seconds'])} 秒，处理器 {number(part['cpu_seconds'])} 秒，{part['peak_mb']:,} MB"


def _figures(own: Sequence[Result]) -> Iterator[list[str]]:
    for label in dict.fromkeys(figure["label"] for each in own for figure in each["figures"]):
        cells = []
        for each in own:
            figure = next((figure for figure in each["figures"] if figure["label"] == label), None)
            cells.append(f"{number(figure['value'])} {said(figure)}" if figure else "")
        yield [label, *cells]


def _growth(own: Sequence[Result]) -> Iterator[str]:
    """Say how much longer a part takes where there are more cases; linear growth is the ratio of the sizes."""
    for small, large in pairwise(own):
        more = large["size"] / small["size"]
        if more < 5 or _where(small) != _where(large):
            continue
        for name in ("engine", "traces", "clock"):
            if name not in small["parts"] or name not in large["parts"]:
                continue
            longer = large["parts"][name]["cpu_seconds"] / small["parts"][name]["cpu_seconds"]
            yield f"{small['parts'][name]['label']}，件数 {number(more)} 倍，处理器时间 {number(longer)} 倍"


def _where(result: Result) -> str:
    on = result["machine"]
    versions = f"Python {on['python']}，DuckDB {on['duckdb']}"
    return f"{result['date']}，{on['processor']}，{on['cores']} 核，{on['memory_gb']} GB，{versions}"


def _busy(result: Result) -> str:
    """Say how many processes wanted a core while a claim was measured, from the least to the most."""
    loads = [each for each in result["machine"].get("load_averages", ()) if each is not None]
    return f"，负荷 {min(loads)}—{max(loads)}" if loads else ""


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"| --- |{' ---: |' * (len(head) - 1)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def write_tables() -> str:
    """Put the tables of all kept results into the README and return them; every measuring does so at its end."""
    written = tables(results(HERE / "results"))
    readme = HERE / "README.md"
    before, _, rest = readme.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    readme.write_text(f"{before}{BEGIN}{written}\n{END}{after}", "utf-8")
    return written


if __name__ == "__main__":
    print(write_tables())
