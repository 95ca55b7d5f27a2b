"""A case whose acceptance and closing were entered within a minute, long after it was received."""

from __future__ import annotations

from guiju.xrays.lines import Share
from guiju.xrays.xray import Severity, Side, XRay

XRAY = XRay(
    name="back-entered",
    chinese="事后补录：受理和办结相隔不到一分钟录入",
    english="Back-entered: accepted and closed within a minute",
    side=Side.PATTERNS,
    severity=Severity.ORDINARY,
    why="自有规则，目标 4。先办完、后补录的办件，时间是编的，证明不了当场办结。",
    counted="写有收件、受理录入和办结录入时间的办件；其中两次录入相隔不到 60 秒、且距收件超过半小时的。",
    remedy="核对叫号和操作日志；属实的不计入当场办结，请窗口即收即录。",
    look=Share(
        population="case",
        counted="received_at is not null and accept_entered_at is not null and close_entered_at is not null",
        clean="absolute(hours(accept_entered_at, close_entered_at)) >= 1 / 60 or hours(received_at, accept_entered_at) <= 0.5",
        said="受理和办结相隔不到一分钟录入",
        needs=("case.accept_entered_at", "case.close_entered_at"),
    ),
)
