"""The page of the interface for programs: every operation as the schema has it, and every kind of refusal."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

INTRO = """由 `/api/v1/openapi.json` 写成，供离线查阅；怎样取得令牌、怎样请求见 [让别的系统使用接口](../howto/use-the-interface.md)。
"""


def page(made: str) -> str:
    """Return the page."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "guiju_web.config.settings")
    import django

    django.setup()
    from guiju_web.api.documentation import told
    from guiju_web.api.operations.catalogue import interface
    from guiju_web.api.problems import TROUBLES

    groups = told(interface.get_openapi_schema(), "$SITE")
    lines = [made, "# 接口 · The interface for programs\n", INTRO]
    for tag, operations in groups.items():
        lines += [f"## {tag}\n", *(line for each in operations for line in _operation(each))]
    lines += ["## 拒绝\n", "| 状态 | 种类 | 意思 |", "|---|---|---|"]
    lines += [f"| {each.status} | `{each.code}` | {each.title} |" for each in TROUBLES.values()]
    return "\n".join([*lines, ""])


def _operation(told: Any) -> Iterator[str]:
    """Yield the lines of one operation."""
    yield f"### `{told.method} {told.path}`\n"
    yield f"{told.summary}。范围 `{told.scope}`。{told.description}\n"
    if told.parameters:
        yield "| 参数 | 在哪里 | 必填 | 取值 | 说明 |\n|---|---|---|---|---|"
        for each in told.parameters:
            needed = "是" if each.is_required else "否"
            yield f"| `{each.name}` | {each.place} | {needed} | {each.values or '–'} | {each.said or '–'} |"
        yield ""
