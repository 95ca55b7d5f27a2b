"""The framework diagram says what the register says."""

import pytest

from guiju.reports.diagrams.framework import framework_diagram
from guiju.reports.drawing.shapes import Look
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import DAY, write_city


@pytest.fixture
def system(tmp_path):
    return read_system(write_city(tmp_path))[0]


def said(drawing):
    return [[text.said for text in box.texts] for box in drawing.boxes]


def test_every_part_of_the_system_has_its_box_with_code_and_numbers(system):
    drawing = framework_diagram(system, DAY)
    boxes = said(drawing)
    assert ["TG2", "工作流程", "1/24"] in boxes
    assert [box.look for box in drawing.boxes].count(Look.LEAF) == 26


def test_laws_and_documents_stand_above_in_a_dashed_frame(system):
    drawing = framework_diagram(system, DAY)
    frame = drawing.boxes[0]
    assert frame.look is Look.FRAME
    assert [text.said for text in frame.texts] == ["法律法规", "· 中华人民共和国标准化法"]
    assert frame.y + frame.height < drawing.boxes[1].y
    assert drawing.strokes[0].is_dashed


def test_without_anything_above_there_is_no_frame(tmp_path):
    drawing = framework_diagram(read_system(write_city(tmp_path, framework=None))[0], DAY)
    assert Look.FRAME not in [box.look for box in drawing.boxes]
    assert "虚线框" not in "".join(text.said for text in drawing.boxes[-1].texts)


def test_a_body_has_a_diagram_of_its_own(system):
    drawing = framework_diagram(system, DAY, body="公共资源交易中心")
    assert drawing.title == "某市政务服务标准体系（公共资源交易中心）结构图"
    assert ["TG2", "工作流程", "1/1"] in said(drawing)
    assert ["GL9", "职业健康", "—"] in said(drawing)


def test_any_taxonomy_can_be_drawn(system):
    for name in system.taxonomies.by_id:
        drawing = framework_diagram(system, DAY, taxonomy=name)
        assert len(drawing.boxes) == len(system.taxonomies.by_id[name].nodes) + 3


def test_it_can_be_read_aloud(system):
    told = framework_diagram(system, DAY).alternative
    assert told.startswith("某市政务服务标准体系，2024-08-31，数字为现有数/应有数。上层为法律法规。")
    assert "工作流程 1/24" in told
