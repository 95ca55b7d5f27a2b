"""The cover of a standard: what its front matter and its number say, in the words a cover uses (GB/T 1.1-2020, 8.1)."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from guiju.model.text import Edition
from guiju.reports.document import Cover

PATENT_CALL = "在提交反馈意见时，请将您知道的相关专利连同支持性文件一并附上。"
DRAFT_FOR_COMMENT = "征求意见稿"
"""What a draft is unless its front matter names another stage."""
NOT_YET = "××××-××-××"
"""What stands for a date that is not yet known."""

_PROVINCES = {
    "11": "北京市", "12": "天津市", "13": "河北省", "14": "山西省", "15": "内蒙古自治区",
    "21": "辽宁省", "22": "吉林省", "23": "黑龙江省", "31": "上海市", "32": "江苏省", "33": "浙江省",
    "34": "安徽省", "35": "福建省", "36": "江西省", "37": "山东省", "41": "河南省", "42": "湖北省",
    "43": "湖南省", "44": "广东省", "45": "广西壮族自治区", "46": "海南省", "50": "重庆市", "51": "四川省",
    "52": "贵州省", "53": "云南省", "54": "西藏自治区", "61": "陕西省", "62": "甘肃省", "63": "青海省",
    "64": "宁夏回族自治区", "65": "新疆维吾尔自治区",
}  # fmt: skip
_INDUSTRIES = {
    "AQ": "安全生产", "DA": "档案", "GA": "公共安全", "HJ": "环境保护", "JR": "金融", "LB": "旅游", "LD": "劳动和劳动安全",
    "LY": "林业", "MZ": "民政", "NY": "农业", "SB": "国内贸易", "SF": "司法", "SL": "水利", "TD": "土地管理", "WH": "文化",
    "WS": "卫生", "YD": "通信",
}  # fmt: skip
_REGION = re.compile(r"DB(?P<region>\d+)(?:/|\s|$)")
_CODE = re.compile(r"(?P<code>[A-Z]+\d*)(?:/(?P<of>[A-Z]+))?")


def cover_of(edition: Edition, made_on: date) -> Cover:
    """Return the cover of an edition; a draft is dated `made_on`, its own dates may be missing."""
    front = edition.front
    is_draft = edition.implemented is None
    number = edition.number or f"{edition.code}—××××"
    remarks = (PATENT_CALL, f"（本稿完成日期：{made_on.isoformat()}）") if is_draft else ()
    return Cover(
        codes=tuple(_codes(front)),
        badge=badge_of(number),
        level=level_of(number),
        number=number,
        replaces=_replaces(front),
        title=edition.title,
        title_en=str(front.get("title_en") or ""),
        issued=_day(None if is_draft else edition.issued),
        implemented=_day(edition.implemented),
        publisher=publisher_of(front),
        stage=str(front.get("stage") or DRAFT_FOR_COMMENT) if is_draft else "",
        remarks=remarks,
    )


def level_of(number: str) -> str:
    """Return the words above the rule: which kind of standard a number is of.

    >>> level_of("DB32/T 4000—2021"), level_of("Q/QHZW TG201—2024")
    ('江苏省地方标准', '内部标准')
    """
    if found := _REGION.match(number):
        return f"{_PROVINCES.get(found['region'], '')}地方标准"
    if number.startswith("Q/"):
        return "内部标准"
    if number.startswith("T/"):
        return "团体标准"
    if number.startswith("GB/Z"):
        return "中华人民共和国国家标准化指导性技术文件"
    if number.startswith("GB"):
        return "中华人民共和国国家标准"
    found = _CODE.match(number)
    return f"中华人民共和国{_INDUSTRIES.get(found['code'], '') if found else ''}行业标准"


def badge_of(number: str) -> str:
    """Return the code shown large in the corner: GB, DB32, Q/QHZW, T/ABC; never the sign /T of a recommendation.

    >>> badge_of("GB/T 1.1—2020"), badge_of("Q/QHZW TG201—2024")
    ('GB', 'Q/QHZW')
    """
    found = _CODE.match(number)
    if found is None:
        return number.split(" ", 1)[0]
    keeps_both = found["code"] in ("Q", "T") and found["of"]
    return f"{found['code']}/{found['of']}" if keeps_both else found["code"]


def publisher_of(front: Any) -> str:
    """Return who issues a standard: `publisher`, else the drafting office the owner belongs to, else the owner."""
    owner = str(front.get("owner") or "")
    offices = [str(each) for each in front.get("drafting_offices") or ()]
    above = next((office for office in offices if owner.startswith(office)), "")
    return str(front.get("publisher") or above or owner or next(iter(offices), ""))


def _codes(front: Any) -> list[str]:
    lines = [f"ICS {front['ics']}"] if front.get("ics") else []
    if front.get("ccs"):
        ccs = re.fullmatch(r"([A-Z])\s*(\d+.*)", str(front["ccs"]))
        lines.append(f"CCS {ccs[1]} {ccs[2]}" if ccs else f"CCS {front['ccs']}")
    return [*lines, *([f"备案号：{front['record_number']}"] if front.get("record_number") else [])]


def _replaces(front: Any) -> str:
    replaced = [str(each) for each in front.get("replaces") or ()]
    return f"代替 {'，'.join(replaced)}" if replaced else ""


def _day(day: date | None) -> str:
    return day.isoformat() if day else NOT_YET
