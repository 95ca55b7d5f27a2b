"""guiju system changes."""


def test_what_came_into_force_is_listed(system):
    shown = system("changes", "--since", "2023-12-31")
    assert any(line.startswith("新实施\t2024-01-01\tQ/LX TG201—2024") for line in shown.out.splitlines())


def test_a_later_day_to_compare_with_is_a_mistake_of_usage(system):
    shown = system("changes", "--since", "2025-01-01")
    assert shown.code == 2
    assert "2025-01-01" in shown.err
