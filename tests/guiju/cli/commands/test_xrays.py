"""guiju xrays: what does not agree, and where to mend it."""


def test_all_x_rays_are_shown_and_what_cannot_be_told_is_not_clean(guiju, judged_city):
    spoken = guiju("xrays", "-w", judged_city.root)
    rows = {line.split("\t")[0]: line.split("\t") for line in spoken.out.splitlines()}
    assert spoken.code == 0
    assert rows["requirement-without-proof"][3:6] == ["未发现", "0", "2"]
    assert rows["opinions-identical"][3:] == ["不能判断", "", "", ""]
    assert rows["case-of-unknown-office"][3] == "未发现"


def test_one_x_ray_says_why_and_lists_what_it_found(guiju, judged_city):
    spoken = guiju("xrays", "check-mostly-unknown", "-w", judged_city.root)
    assert "为什么：" in spoken.out
    assert "怎么改：" in spoken.out
    assert "TG-1/accepted-in-time" in spoken.out
    value = guiju("xrays", "check-mostly-unknown", "-w", judged_city.root, "--json").value
    assert (value["state"], value["found"], value["of"]) == ("found", 1, 2)
    assert [each["key"] for each in value["spots"]] == ["TG-1/accepted-in-time"]
    assert guiju("xrays", "check-mostly-unknown", "-w", judged_city.root, "--after", "1", "--json").value["spots"] == []


def test_looking_twice_reads_what_was_seen_unless_it_is_to_be_seen_again(guiju, judged_city):
    first = guiju("xrays", "-w", judged_city.root, "--json").value[0]["looked_at"]
    (kept,) = (judged_city.root / "xrays").iterdir()
    written = (kept / "xrays.json").stat().st_ino
    assert guiju("xrays", "-w", judged_city.root, "--json").value[0]["looked_at"] == first
    assert (kept / "xrays.json").stat().st_ino == written
    guiju("xrays", "-w", judged_city.root, "--again", "-q")
    assert (kept / "xrays.json").stat().st_ino != written


def test_one_office_and_another_language(guiju, judged_city):
    spoken = guiju("xrays", "-w", judged_city.root, "--office", "B", "--lang", "en")
    rows = {line.split("\t")[0]: line.split("\t") for line in spoken.out.splitlines()}
    assert rows["case-of-unknown-office"][1:6] == ["Case of an unknown office", "look first", "clean", "0", "2"]


def test_an_unknown_name_gets_the_nearest(guiju, judged_city):
    spoken = guiju("xrays", "back-enterd", "-w", judged_city.root)
    assert spoken.code == 2
    assert "back-entered" in spoken.err
