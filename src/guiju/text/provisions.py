"""What kind of provision a sentence makes, by its modal verb (GB/T 1.1-2020, Annex C).

应, 不应 make a requirement; 宜, 不宜 a recommendation; 可, 不必 a permission; anything else is a statement. In the
numbered clauses of a 规程 a sentence that begins with an action and names no subject is an instruction. Where one
paragraph makes several, the most binding one counts: requirement, instruction, recommendation, permission, statement.

What binds is counted even where it is badly worded, so that no duty escapes proof: 不得, 须, 严禁 and 禁止 make a
requirement, and so does 必须 unless its sentence names a law in 《》 (an external constraint, 9.5.4.2.2); 需 and 要 do
not, for they mostly state. The linter says how to word them. What is a modal verb is told by `modals`.
"""

from __future__ import annotations

import re

from guiju.model.text import ProvisionType
from guiju.text.modals import Modality, modals, without_quotations

_SENTENCE_END = re.compile(r"(?<=[。；！？\n])")
_NEEDS = frozenset(("需", "需要", "要", "不要"))
_PROVISIONS = {
    Modality.REQUIREMENT: ProvisionType.REQUIREMENT,
    Modality.RECOMMENDATION: ProvisionType.RECOMMENDATION,
    Modality.PERMISSION: ProvisionType.PERMISSION,
}
_LEAD = re.compile(
    r"(?:[—·\-*]+|[a-z0-9]+[)）]|[（(][^）)]*[)）])?\s*(?:[^，。；：]{1,30}(?:时|后|前|的|之日起|内|情况下)，)?\s*"
)
_ACTION = re.compile(
    "(?:当场|立即|及时|逐项|逐一|一次性|书面|同步|统一|另行|重新|先|再|并)*"
    "(?:将|把|核对|核实|核验|查验|查询|查看|检查|审查|审核|复核|初审|登记|登录|录入|填写|填报|记录|记载|出具|开具|制作|打印|扫描|复印"
    "|上传|下载|推送|转送|移交|转交|移送|送达|寄送|发放|颁发|交付|告知|通知|提醒|公示|公告|公布|收取|收集|接收|收件|受理|退回|退还"
    "|补正|签收|签字|签署|盖章|加盖|指派|委托|分派|分办|联系|询问|引导|解答|回复|答复|回访|组织|召开|开展|确认|确定|选择|提交|提出"
    "|作出|办结|办理|归档|存档|整理|装订|保存|销毁|启动|终止|暂停|恢复|延长|计算|测量|统计|汇总|分析|评定|抽取|抽查|按(?![时期月年日])|依照|依据|对(?=[^，。；]+进行))"
)
# 办理时限为 5 个工作日 begins with an action and yet states something.
_STATES = re.compile(_ACTION.pattern + r"[^，。；]{0,8}(?:(?<![作否])为|是(?!否)|包括|分为|见|由)")
_ORDER = (
    ProvisionType.REQUIREMENT,
    ProvisionType.INSTRUCTION,
    ProvisionType.RECOMMENDATION,
    ProvisionType.PERMISSION,
    ProvisionType.STATEMENT,
)


def provision_of(text: str, *, instructs: bool = False) -> ProvisionType:
    """Return the most binding provision a paragraph makes; `instructs` where imperatives are looked for.

    >>> provision_of("窗口应在收件后 1 个工作日内作出受理决定。").value
    'requirement'
    >>> provision_of("按许可事项清单提供应急服务。").value
    'statement'
    """
    sentences = [each for each in _SENTENCE_END.split(without_quotations(text)) if each.strip()]
    return min((_of_sentence(each, instructs) for each in sentences), key=_ORDER.index, default=_ORDER[-1])


def _of_sentence(sentence: str, instructs: bool) -> ProvisionType:
    found = modals(sentence)
    made = {_PROVISIONS[each.modality] for each in found if each.modality in _PROVISIONS and each.verb not in _NEEDS}
    if "《" not in sentence and any(each.modality is Modality.CONSTRAINT for each in found):
        made.add(ProvisionType.REQUIREMENT)
    if made:
        return min(made, key=_ORDER.index)
    if instructs and _is_imperative(sentence):
        return ProvisionType.INSTRUCTION
    return ProvisionType.STATEMENT


def _is_imperative(sentence: str) -> bool:
    """Return whether an action stands where the sentence begins, past a list mark and a clause of time or condition."""
    lead = _LEAD.match(sentence)
    start = lead.end() if lead else 0
    return bool(_ACTION.match(sentence, start)) and not _STATES.match(sentence, start)
