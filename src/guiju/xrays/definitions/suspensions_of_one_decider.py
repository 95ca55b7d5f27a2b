"""Somebody who suspends surely more than twice as often as colleagues do with the same items."""

from __future__ import annotations

from guiju.xrays.peers import lower_bound_sql
from guiju.xrays.questions import Question
from guiju.xrays.xray import Severity, Side, XRay

_SQL = """
WITH cases AS (
    SELECT c.decided_by AS person, c.office_code AS office, c.item_code AS item, s.case_no IS NOT NULL AS paused
    FROM {case} c LEFT JOIN (SELECT DISTINCT case_no FROM {suspension}) s ON s.case_no = c.case_no
    WHERE c.decided_by IS NOT NULL),
own AS (SELECT person, office, item, count(*) AS of, count_if(paused) AS found FROM cases GROUP BY ALL),
everybody AS (SELECT item, sum(of) AS of, sum(found) AS found FROM own GROUP BY item),
people AS (
    SELECT person, office, sum(own.of) AS of, sum(own.found) AS found,
           sum(e.of - own.of) AS others, sum(e.of - e.found - own.of + own.found) AS others_clean,
           sum(own.of * (e.found - own.found) / (e.of - own.of)) / sum(own.of) AS peers
    FROM own JOIN everybody e ON e.item = own.item WHERE e.of > own.of GROUP BY person, office)
SELECT person AS key, 'person' AS of, office, NULL AS item,
       format('{{}} 件中 {{}} 件有特别程序，同事办同样的事项 {{:.1f}}%', people.of, found, 100 * peers) AS said,
       CASE WHEN people.of < {least} OR others < {least} THEN 'excluded:不足 {least} 件、不比较的人'
            WHEN LOWER_BOUND > {times} * greatest(peers, 1 - CLEAN_BOUND) THEN 'found' ELSE 'clean' END AS verdict
FROM people""".replace("LOWER_BOUND", lower_bound_sql("found", "people.of")).replace(
    "CLEAN_BOUND", lower_bound_sql("others_clean", "others")
)

XRAY = XRay(
    name="suspensions-of-one-decider",
    chinese="一个人办的件特别程序明显偏多",
    english="Suspensions far above the peers",
    side=Side.PATTERNS,
    severity=Severity.ORDINARY,
    why="行政许可法第四十五条。特别程序停时钟；同样的事项，别人不停，一个人常停，要看为什么。",
    counted="各决定人在各单位决定的办件中有特别程序的占比，只比别人也决定过的事项，并按事项折算同事的占比。占比的 99.9% 置信下限超过同事占比（和它的 99.9% 置信上限）的 2 倍的，列出；本人或者同事不足 30 件的不比较。",
    remedy="调阅这个人启动特别程序的依据，与同事的比较。",
    look=Question(_SQL, ("case.decided_by", "suspension.case_no"), {"least": 30, "times": 2}),
)
