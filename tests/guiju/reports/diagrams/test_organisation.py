"""The organisation chart of a body and of the city."""

from guiju.reports.diagrams.organisation import organisation_chart
from guiju.standard_system.framework import Framework, Unit
from guiju.standard_system.system import read_system
from tests.guiju.standard_system.systems import write_city


def units(chart):
    return ["".join(text.said for text in box.texts) for box in chart.boxes]


def test_each_unit_has_its_box(tmp_path):
    framework = read_system(write_city(tmp_path))[0].framework
    assert sorted(units(organisation_chart(framework))) == sorted(["领导小组", "办公室", "大厅", "交易科"])
    assert units(organisation_chart(framework, "政务服务中心")) == ["领导小组", "办公室", "大厅"]


def test_it_can_be_read_aloud(tmp_path):
    chart = organisation_chart(read_system(write_city(tmp_path))[0].framework, "政务服务中心")
    assert chart.title == "某市政务服务标准化组织架构图（政务服务中心）"
    assert chart.alternative == "领导小组；办公室隶属领导小组；大厅隶属办公室。"


def test_several_heads_stand_below_the_city():
    framework = Framework(city="某市", organisation=(Unit("甲"), Unit("乙"), Unit("丙", "乙")))
    assert units(organisation_chart(framework))[0] == "某市"


def test_without_units_there_is_no_chart():
    assert organisation_chart(Framework()) is None
