"""guiju findings: the records a check found, with the values it read."""


def test_records_are_listed_with_the_values_the_check_read(guiju, judged_city):
    spoken = guiju("findings", "TG-1/accepted-in-time", "-w", judged_city.root)
    heads, *rows = [line.split("\t") for line in spoken.out.splitlines()]
    assert {"收件时间", "受理时间"} <= set(heads)
    assert [row[:2] for row in rows] == [["A2", "不符合"], ["A3", "无法判定"]]
    assert "2024-03-05 09:00" in rows[0]


def test_one_outcome_one_office_one_page(guiju, judged_city):
    asked = ("findings", "TG-1/accepted-in-time", "-w", judged_city.root, "--json")
    assert [each["key"] for each in guiju(*asked, "--outcome", "undetermined").value] == ["A3"]
    assert [each["key"] for each in guiju(*asked, "--office", "B").value] == ["A2"]
    assert [each["key"] for each in guiju(*asked, "--limit", "1").value] == ["A2"]
    assert [each["key"] for each in guiju(*asked, "--after", "A2").value] == ["A3"]


def test_an_unknown_check_suggests_the_nearest(guiju, judged_city):
    spoken = guiju("findings", "TG-1/acceptd-in-time", "-w", judged_city.root)
    assert spoken.code == 2
    assert "TG-1/accepted-in-time" in spoken.err
