"""Line by line: a broken row costs itself and nothing else."""

from guiju.records.readers.careful import MAX_LINES, careful_rows


def cells(text, width=2):
    return [row.cells for row in careful_rows(text.splitlines(keepends=True), ",", width)]


def test_a_cell_may_span_lines_inside_quotes():
    assert cells('1,"甲\n乙"\n2,丙\n') == [["1", "甲\n乙"], ["2", "丙"]]


def test_doubled_quotes_are_one():
    assert cells('1,"他说""好"""\n') == [["1", '他说"好"']]


def test_a_quote_inside_a_bare_cell_is_a_character():
    assert cells('1,5" 管\n') == [["1", '5" 管']]


def test_a_quote_nobody_doubled_is_forgiven_on_one_line():
    assert cells('1,"管"道\n') == [["1", "管道"]]


def test_blank_lines_are_no_rows():
    assert cells("1,2\n\n   \n3,4\n") == [["1", "2"], ["3", "4"]]


def test_an_open_quote_is_given_up_and_the_lines_after_it_are_read():
    after = "".join(f"{number},x\n" for number in range(MAX_LINES + 50))
    rows = list(careful_rows(f'0,"y\n{after}'.splitlines(keepends=True), ",", 2))
    assert rows[0].cells is None
    assert rows[0].reason == "open_quote"
    assert len(rows) == MAX_LINES + 51
