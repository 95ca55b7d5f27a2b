"""A standard with everything a standard may have, and the Word file our own writer makes of it."""

from datetime import date

from guiju.reports.documents import documents
from guiju.reports.request import Request
from guiju.reports.writers import writers
from guiju.text import read_library

TEXT = """---
number: Q/QHZW TG900—2024
title: 窗口服务规范
title_en: Specification for window service
function_type: 规范
issued: 2024-01-01
implemented: 2024-02-01
publisher: 启和市行政审批局
owner: 启和市行政审批局
---

# 前言

本文件由启和市行政审批局提出并归口。

# 范围 {#scope}

本文件规定了窗口服务的要求，见[时限](#limits)和[编码](#codes)。

# 术语和定义 {#terms}

下列术语和定义适用于本文件。

## 综合窗口 {#window}

integrated window

统一收件的地方。

# 要求 {#requirements}

## 人员 {#staff}

### {#dress}

窗口人员应着装整洁[^a]。

[^a]: 按季节。

### {#duties}

窗口人员应：

1. 收件：
   1. 登记；
   2. 出具凭证；
2. 发证。

## 时限 {#limits}

时限应符合[表](#table-limits)的规定。

表：办理时限 {#table-limits}

| 事项 | 时限 |
|---|---|
| 许可 | 5 |
| 确认 | — |

注：单位为工作日。

# 附录 编码 {#codes .normative}

## 规则 {#rule}

编码应唯一。
"""


def printed(folder):
    """The edition, and the bytes of the .docx our writer makes of it."""
    path = folder / "provision" / "TG-900" / "2024-02-01.md"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, "utf-8")
    library = read_library(folder)
    request = Request(library, folder, date(2024, 6, 1), "TG-900")
    return library.standards["TG-900"].editions[0], writers()["docx"](documents()["standard"].make(request))
