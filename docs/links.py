"""Find links in the documents that lead nowhere: files that are not there, headings that do not exist."""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
FENCE = re.compile(r"^ *```.*?^ *```", re.M | re.S)
SPAN = re.compile(r"`[^`\n]*`")
HEADING = re.compile(r"^#+ +(.+?) *$", re.M)


def documents(root: Path = ROOT) -> list[Path]:
    """Return the Markdown files people read, at the top and in the folders below; standards have links of their own."""
    folders = [root / name for name in ("docs", "examples", "bench", "deploy")]
    below = (path for folder in folders for path in folder.rglob("*.md"))
    ours = (path for path in below if not any(part == "standards" or part[:1] == "." for part in path.parts))
    return sorted([*root.glob("*.md"), *ours])


def dead_links(document: Path) -> list[str]:
    """Return every link of a document that leads to no file or heading of this project; addresses are not tried."""
    links = LINK.findall(SPAN.sub("", FENCE.sub("", document.read_text("utf-8"))))
    return [
        link for link in links if "://" not in link and not link.startswith("mailto:") and not _leads(document, link)
    ]


def anchors(text: str) -> set[str]:
    """Return the anchors of a document's headings, made as code hosts make them.

    >>> sorted(anchors("# A workspace\\n## 导入 import, twice\\n"))
    ['a-workspace', '导入-import-twice']
    """
    plain = (re.sub(r"[`*_]|[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(FENCE.sub("", text)))
    return {heading.replace(" ", "-") for heading in plain}


def _leads(document: Path, link: str) -> bool:
    path, _, anchor = link.partition("#")
    target = document if not path else (document.parent / path).resolve()
    if not target.exists():
        return False
    return not anchor or target.suffix != ".md" or anchor in anchors(target.read_text("utf-8"))


def main() -> int:
    """Print every dead link with its document; the exit code is 1 when there is one."""
    found = [(document.relative_to(ROOT), link) for document in documents() for link in dead_links(document)]
    for document, link in found:
        print(f"{document}: {link}")
    print(f"{len(documents())} documents, {len(found)} dead links")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
