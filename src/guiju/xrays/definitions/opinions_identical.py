"""Somebody whose opinions are nearly all one and the same text."""

from __future__ import annotations

from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
WITH texts AS (
    SELECT handler AS person, office_code AS office, trim(opinion) AS text, count(*) AS times FROM {stage}
    WHERE handler IS NOT NULL AND length(trim(opinion)) >= {letters} GROUP BY ALL),
people AS (SELECT person, office, sum(times) AS of, max(times) AS most, arg_max(text, times) AS text FROM texts GROUP BY ALL)
SELECT person AS key, 'person' AS of, office, NULL AS item,
       format('{{}} 条意见中 {{}} 条都是“{{}}”', people.of, most, left(text, 30)) AS said,
       CASE WHEN people.of < {least} THEN 'excluded:不足 {least} 条、不比较的人'
            WHEN most >= {most} * people.of THEN 'found' ELSE 'clean' END AS verdict
FROM people"""

XRAY = XRay(
    name="opinions-identical",
    chinese="审批意见千篇一律",
    english="Identical opinion texts",
    side=Side.PATTERNS,
    severity=Severity.MINOR,
    why="自有规则。每一件都写同一段话，意见就不是看了材料写的。",
    counted="各处理人在各单位写的十个字以上的环节处理意见；其中九成以上是同一段文字的人。不足 30 条的人不比较；“同意”一类的短语不算。",
    remedy="抽查这个人的案卷，看审查有没有做。",
    look=Question(_SQL, ("stage.opinion", "stage.handler"), {"letters": 10, "least": 30, "most": 0.9}),
)
