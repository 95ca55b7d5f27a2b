"""SVG that any program opens and that can be read aloud."""

from lxml import etree

from guiju.reports.drawing.shapes import Box, Drawing, Look, Stroke, Text
from guiju.reports.drawing.svg import write_svg

SVG = "{http://www.w3.org/2000/svg}"
BOXES = (
    Box(0, 0, 100, 40, Look.FRAME, (Text(50, 20, "甲<乙>&丙", 12, is_bold=True),)),
    Box(0, 60, 100, 40, Look.PLAIN, (Text(0, 80, "图例", 12, "start", is_faint=True),)),
)
DRAWING = Drawing(100, 100, BOXES, (Stroke(0, 0, 50.25, 10, is_dashed=True),), "结构图", "五个子体系。")


def test_it_is_well_formed_and_says_what_it_shows():
    root = etree.fromstring(write_svg(DRAWING).encode())
    assert root.findtext(f"{SVG}title") == "结构图"
    assert root.findtext(f"{SVG}desc") == "五个子体系。"
    assert root.get("role") == "img"
    assert [each.text for each in root.iter(f"{SVG}text")] == ["甲<乙>&丙", "图例"]


def test_what_is_outside_the_system_is_dashed_and_a_legend_has_no_border():
    root = etree.fromstring(write_svg(DRAWING).encode())
    rectangles = list(root.iter(f"{SVG}rect"))
    assert len(rectangles) == 2, "the ground and the frame"
    assert rectangles[1].get("stroke-dasharray")
    assert next(root.iter(f"{SVG}line")).get("stroke-dasharray")


def test_there_is_a_margin_all_around():
    root = etree.fromstring(write_svg(DRAWING, margin=10).encode())
    assert root.get("viewBox") == "0 0 120 120"
    assert next(root.iter(f"{SVG}line")).get("x2") == "60.2"


def test_a_box_leads_where_its_code_is_linked_to_and_the_drawing_is_then_no_picture():
    boxes = (Box(0, 0, 10, 10, Look.LEAF, (Text(5, 5, "工作流程", 12),), "TG2"), *BOXES)
    root = etree.fromstring(write_svg(Drawing(100, 100, boxes, ()), links={"TG2": "/library/?part=TG2&on=1"}).encode())
    (link,) = root.iter(f"{SVG}a")
    assert link.get("href") == "/library/?part=TG2&on=1"
    assert link.get("aria-label") == "工作流程"
    assert root.get("role") == "group"
