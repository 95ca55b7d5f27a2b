"""A drawing moves with everything in it."""

from guiju.reports.drawing.shapes import Box, Drawing, Look, Stroke, Text


def test_boxes_texts_and_lines_move_together():
    box = Box(1, 2, 10, 10, Look.LEAF, (Text(6, 7, "甲", 12),))
    moved = Drawing(20, 20, (box,), (Stroke(0, 0, 1, 1),)).moved(5, 3)
    assert (moved.boxes[0].x, moved.boxes[0].y) == (6, 5)
    assert (moved.boxes[0].texts[0].x, moved.boxes[0].texts[0].y) == (11, 10)
    assert moved.strokes == (Stroke(5, 3, 6, 4),)
    assert (moved.width, moved.height) == (20, 20)
