"""The three procedures of the demo city as lists of what may follow what."""

from itertools import pairwise

_HANDLING = {
    "收件": ("补正告知", "受理"),
    "补正告知": ("补正完成",),
    "补正完成": ("受理",),
    "受理": ("审查",),
    "审查": ("特别程序开始", "决定"),
    "特别程序开始": ("特别程序结束",),
    "特别程序结束": ("特别程序开始", "决定"),
    "决定": ("制证", "办结"),
    "制证": ("办结",),
    "办结": ("送达",),
    "送达": (),
}
_ROUTES = {
    "general": ("收件", _HANDLING),
    "agency": ("代办委托", {"代办委托": ("代办指派",), "代办指派": ("收件",), **_HANDLING}),
    "instant": ("收件", {"收件": ("受理",), "受理": ("决定",), "决定": ("办结",), "办结": ("送达",), "送达": ()}),
}


def follows(procedure, names, is_closed):
    """Whether a case's stages keep to a procedure; an open case may stop anywhere."""
    start, moves = _ROUTES[procedure]
    if procedure == "general" and "重复受理" in names:
        return False
    steps = [name for name in names if name in moves]
    if not steps:
        return not is_closed
    if steps[0] != start or any(later not in moves[earlier] for earlier, later in pairwise(steps)):
        return False
    return not is_closed or steps[-1] in ("办结", "送达")
