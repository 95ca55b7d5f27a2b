"""service_leaves_means_open: a service specification requires what the service does, not who runs it with what.

GB/T 20001.5-2017, 6.3.4.1, 6.3.4.5. How an office is organised, what certificates its people hold and what machines
it buys are means; the served see the result. Where a means decides the result, the requirement cites a standard or an
annex, and is left alone here.

Nonconforming:  窗口人员应具有大专以上学历。
Conforming:     窗口人员应在3分钟内答出服务指南载明的办理条件。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guiju.lint.manuscript import Manuscript
from guiju.lint.remark import Fault, Fix, Level

CODE = "K06"
TITLE = "服务规范规定服务的结果，不规定机构、人员资质和设备。"
CLAUSE = "GB/T 20001.5—2017，6.3.4.1、6.3.4.5"
LEVEL = Level.WARNING
FIX = Fix.REPORT
WHY = "服务对象得到的是结果；手段写死了，更好的做法就不许用。"


FUNCTION_TYPES = ("规范",)

_MEANS = re.compile(
    r"(?:具有|具备|取得|持有|获得)[^，。；]{0,14}(?:资质|资格证?书?|学历|学位|职称|上岗证|从业证书)"
    r"|(?:设立|成立|组建|配备)[^，。；]{0,14}(?:领导小组|工作小组|内设机构|专职人员|管理部门|专门机构)"
)
_GROUNDED = re.compile(r"附录|GB|DB|\]\(#|《")


def look(text: Manuscript) -> Iterator[Fault]:
    """Look behind 应 for certificates and organisation in the specification of a service."""
    if text.edition.front.get("object_type") not in (None, "服务"):
        return
    for verb in text.verbs:
        found = _MEANS.match(verb.after) if verb.word.startswith("应") and verb.is_in_the_body else None
        if found and not _GROUNDED.search(verb.sentence):
            what = f"对服务规定了手段（“{found[0]}”）。"
            remedy = "请改为规定结果；手段决定结果的，请引用规定它的标准或者附录。"
            yield Fault(verb.end, verb.end + found.end(), what, remedy)
