"""A small city: a folder of standards with everything that lies beside them."""

from datetime import date
from pathlib import Path

DAY = date(2024, 8, 31)
EXTERNAL = """number,title,level,status,issued,implemented,withdrawn,replaced_by,placement,ground
GB/T 1.1—2009,导则,国家,被代替,2009-06-17,2010-01-01,2020-10-01,GB/T 1.1—2020,ZT1,专业常识
GB/T 1.1—2020,导则,国家,现行,2020-03-31,2020-10-01,,,ZT1,读过文本
GB/T 9—2026,以后的,国家,现行,2026-01-01,2026-02-01,,,ZT1,专业常识
DB32/T 1—2024,地方的,地方,现行,2024-08-01,2024-10-01,,,GL1,专业常识
"""
PLANNED = """code,title,function_type,owner,placement,bodies,state,planned
TG-209,代办规程,规程,代办科,TG2,政务服务代办中心,起草,2024-12-01
GL-301,窗口管理规范,规范,综合科,GL2,,计划,2025-01-01
"""
MATTERS = """kind,name,bodies,standards
服务事项,受理,,TG-201
服务事项,代办,政务服务代办中心,TG-209
管理事项,标准编写,,GB/T 1.1
"""
FRAMEWORK = """city: 某市
name: 某市政务服务标准体系
policy:
  text: 依法规范，便民高效
  because: [依法：有依据, 便民：少跑路]
goals:
  - {number: 1, name: 按时办结率, target: 100%, measured_by: TG-201}
duties:
  - {unit: 办公室, made_of: 设在审批局, duties: [编制体系表, 组织复审]}
organisation:
  - {unit: 领导小组}
  - {unit: 办公室, parent: 领导小组}
  - {unit: 大厅, parent: 办公室, bodies: [政务服务中心]}
  - {unit: 交易科, parent: 办公室, bodies: [公共资源交易中心]}
above:
  - {name: 法律法规, documents: [中华人民共和国标准化法]}
"""
BODY = """# 范围

本文件规定了受理的要求。

# 规范性引用文件 {#references}

GB/T 1.1　导则

# 受理 {#acceptance}

窗口应受理。
"""


def write_standard(folder, code="TG-201", day="2024-01-01", body=BODY, **front):
    """Write one edition; a field set to None is left out."""
    fields = {
        "number": f"Q/LX {code.replace('-', '')}—{day[:4]}",
        "title": "受理规范",
        "function_type": "规范",
        "issued": day,
        "implemented": day,
        "owner": "政务服务科",
        "placements": "[TG2]",
    } | front
    subsystem = {"TG": "provision", "GL": "management", "TY": "general"}.get(code[:2], "posts")
    path = Path(folder) / subsystem / code / f"{day}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = "".join(f"{name}: {value}\n" for name, value in fields.items() if value is not None)
    path.write_text(f"---\n{lines}---\n\n{body}", "utf-8")
    return path


def write_city(folder, **files):
    """Write the small city; `files` replace a file's text by its stem (`planned`), None leaves it out."""
    write_standard(folder)
    texts = {"external.csv": EXTERNAL, "planned.csv": PLANNED, "matters.csv": MATTERS, "framework.yaml": FRAMEWORK}
    for name, text in texts.items():
        chosen = files.get(name.split(".", 1)[0], text)
        if chosen is not None:
            (Path(folder) / name).write_text(chosen, "utf-8")
    return Path(folder)
