"""guiju confirm: somebody looked at a check whose clause changed."""

from tests.guiju.cli.commands.test_diff import standards

__all__ = ["standards"]


def test_what_waits_is_listed_and_nothing_is_changed(guiju, standards):
    path = standards / "provision/TG-201/2024-01-01.md"
    before = path.read_bytes()
    spoken = guiju("confirm", "TG-201", "--standards", standards)
    assert "待确认 in-time" in spoken.out
    assert path.read_bytes() == before


def test_a_confirmed_block_waits_no_longer(guiju, standards):
    assert "已确认 in-time" in guiju("confirm", "TG-201", "in-time", "--standards", standards).out
    assert guiju("confirm", "TG-201", "--standards", standards, "--json").value["waiting"] == []
    assert "待确认" not in guiju("diff", "TG-201", "--standards", standards).out.replace("待确认\n", "")


def test_everything_can_be_confirmed_at_once(guiju, standards):
    value = guiju("confirm", "TG-201", "--all", "--standards", standards, "--json").value
    assert (value["confirmed"], value["waiting"]) == (["in-time"], [])
