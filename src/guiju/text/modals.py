"""Modal verbs of a Chinese sentence (GB/T 1.1-2020, Annex C), found by a dictionary with context on both sides.

应, 宜, 可, 能 stand inside hundreds of other words (响应, 事宜, 许可, 功能), so a search for the character is wrong as
often as it is right. `_VERBS` says what a modal verb may be; `_NOT_AT` says, for the character that carries it, what
stands before or behind that makes it part of another word. What is inside quotation marks, book titles, code and
comments is said by somebody else and is passed over. How well this does is measured on labelled sentences:
docs/explanation/modal-verbs.md.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Modality(StrEnum):
    """What a modal verb expresses; the member's value is the word of Annex C."""

    REQUIREMENT = "要求"
    RECOMMENDATION = "推荐"
    PERMISSION = "允许"
    ABILITY = "能力"
    POSSIBILITY = "可能性"
    CONSTRAINT = "外部约束"


@dataclass(frozen=True, slots=True)
class Modal:
    """A modal verb and where it stands in the text it was found in."""

    verb: str
    modality: Modality
    start: int

    @property
    def end(self) -> int:
        """The position behind its last character."""
        return self.start + len(self.verb)

    @property
    def is_prescribed(self) -> bool:
        """Whether Annex C offers this wording, as the verb to use or as its equivalent."""
        return self.verb in _PRESCRIBED


_PRESCRIBED = frozenset(
    [
        "应",
        "不应",
        "应该",
        "只准许",
        "不应该",
        "不准许",
        "宜",
        "不宜",
        "推荐",
        "建议",
        "不推荐",
        "不建议",
        "可",
        "不必",
        "可以",
        "允许",
        "可以不",
        "无须",
        "能",
        "不能",
        "能够",
        "不能够",
        "可能",
        "不可能",
        "有可能",
        "没有可能",
    ]
)

# 应当场 is 应 + 当场, 应当 + 场 is nothing.
_ON_THE_SPOT = r"(?=当(?:场|日(?![益常])|天|面(?![向对临])|月|年|众))"
_VERBS: tuple[tuple[Modality, str], ...] = (
    (Modality.REQUIREMENT, rf"不?应{_ON_THE_SPOT}|不?应当|不?应该|不?应|只准许|不准许?|不许|不得|严禁|禁止|不允许"),
    (Modality.CONSTRAINT, r"必须|务必"),
    (Modality.PERMISSION, r"无须|无需|毋须|毋需|不必|不需要?|不须|可以不(?![断同限足良少定])|(?<!不)可以|允许"),
    (Modality.POSSIBILITY, r"不可能|没有可能|有可能|可能"),
    (Modality.REQUIREMENT, r"不可以?|不要|须|需要|需|要"),
    (Modality.ABILITY, r"不能够?|能够?"),
    (Modality.RECOMMENDATION, r"不?宜|不?推荐|不?建议"),
    (Modality.PERMISSION, r"可"),
)
_VERB = re.compile("|".join(f"(?P<m{at}>{pattern})" for at, (_, pattern) in enumerate(_VERBS)))
_CARRIERS = re.compile("[应宜能禁准许须需要必议荐可]|得")

_CLAUSE_END = r"[，。；、：）)]|\s|\Z"
# For each carrying character: what makes it part of another word. A pattern is matched where the character stands.
_NOT_AT: dict[str, tuple[str, ...]] = {
    "应": (
        r"(?<=[相感反呼])(?<!违反)应",
        r"(?<=响)(?<!影响)应|(?<=回)(?<![退撤收返驳召]回)应|(?<=供)(?<!提供)应|(?<=效)(?<![有生失时绩成]效)应",
        r"(?<=[适对顺])(?<![核校比查应针面]对)应(?!当(?![前地今代时年月日])|该)",
        r"应(?:急|诉|邀(?!请)|届|税|试|景|允|验|季|考|征|声|时|战|约|运而生|接不暇|聘(?!请)|变(?!更|动)|答(?!复)|否)",
        r"(?<!不)应[纳缴收付](?:税|款|费|账|未|尽|已)|应得(?!到)|应付(?=检查|差事|了事)",
        r"应有(?=的|作用|之|尽)|应尽(?=的|职责|义务|之)",
        r"应用(?=系统|程序|软件|场景|平台|接口|能力|范围|水平|的[，。；]|[，。、；]|\Z)|(?<=推广|广泛|技术|共享|创新|数据|移动)应用|(?<=[的码网端])应用",
        # 应对 is modal where another verb follows: 应对材料进行核对, 应对照清单, but 应对突发事件.
        r"应对(?!照|外|应)(?![^，。；]*(?:进行|予以|作出|做出|开展|实施|加以|给予|负责|逐))",
        r"应(?=[^，。；]{1,12}(?:的?请求|的?要求|之请|的?邀请)[，。])",
    ),
    "宜": (
        r"(?<=[事适便权相合])宜|(?<=[地时]制)宜|(?<=合时)宜",
        r"宜(?:居|业|游|人(?!均)|兴|昌|春|宾)",
    ),
    "能": (
        r"(?<=[功职性技智节效潜赋产])能(?!够)|(?<=机)能(?=[的、和，。])|(?<=太阳)能|(?<=[动热核势])能(?=[，。、转的])",
        r"能(?:力|源|耗|效|见度|动性|级|人|手|量|干|否|者)",
    ),
    "可": (
        r"(?<=许)(?<!允许)可|(?<=认)(?<!确认)可|(?<=尽)可|(?<=宁)可|(?<=[和、])可能的",
        r"可(?:靠|信(?!任)|控|否|谓|惜|观|贵|燃|逆|知|变|再生|追溯|溯源|量化|衡量|抗力|避免|分割|撤销|或缺|缺少|移动|预见|少)",
        r"可行(?![驶走使])|可用(?=性|率|的|资|余|[，。；、])|可视(?![情为需实具])|可见(?=光|性|的|[，。；])|可能性",
        r"可读(?![取出卡])|可比(?=性|的|口径|价)|可调(?![整用解阅取查配动拨岗换])|可及(?![时早格])",
        r"可(?:操作|持续|回收|编辑|扩展|获得|验证|识别|考核|重复|证实|移动|访问|执行|检查)(?=性|的|物|式|改|发|[，。；、])",
        r"(?<=一不)可(?=[，。；的])|(?<=非[^，。；]不)可",
    ),
    "须": (r"须(?:知|臾)",),
    "需": (
        r"(?<=[所必急按供内刚特军亟])需",
        r"需(?:求|方|量)|需(?=约?\s*\d)|需要(?=的|时|" + _CLAUSE_END + ")",
        r"(?<=根据)需|(?<=按照)需|(?<=[际务作展管产活有])需要(?!对|提|补|进|在)",
    ),
    "要": (
        r"(?<=[重主次首必只摘纪概简扼提紧索机险显想若将快讨纲辑精还又既就都])要",
        r"要(?:求|素|件|点|害|领|闻|务|么|约|道|旨|义|诀|目|紧|案|职|员|是|价|账|塞)",
    ),
    "必": (r"必须品|(?<=不)必要",),
    "得": (r"得(?:不|已|力|当|其|要领|体|了|而知|到|出)|(?<=[舍了怪]不)得",),
    "禁": (r"禁止(?:[^，。；]{0,6}标[志识]|性|类|[和、与或]?限制|目录|线|(?:道路|区域)区?)|(?<=[非被])禁",),
    "准": (r"准(?:确|时|点|备|入)",),
    "许": (
        r"(?<=[应当可宜须])允许|(?<=不)许可|(?<=允)许(?:误差|偏差|范围|值|量|的)",
        r"(?<=[应当该可以宜须]允)许",
    ),
    "荐": (r"(?<![，。；：\n]推)(?<![，。；：\n]不推)(?<!\A推)(?<!\A不推)荐", r"荐(?:性|人|书|函|信|表|者|材料|名单|单位|的|[和与、，。])"),
    "议": (r"(?<![，。；：\n]建)(?<![，。；：\n]不建)(?<!\A建)(?<!\A不建)议", r"议(?:书|稿|者|人|函|表|方|的|[和与、，。])"),
}  # fmt: skip
_NOT_MODAL = {character: re.compile("|".join(patterns)) for character, patterns in _NOT_AT.items()}
_SAID_BY_OTHERS = re.compile(r"“[^”]*”|`[^`]*`|\"[^\"]*\"|(?<=《)[^》]*(?=》)|<!--.*?-->|(?<=\])\([^)\s]*\)", re.DOTALL)
_FILL = "\uffff"


def modals(text: str) -> tuple[Modal, ...]:
    """Return every modal verb of a text in order.

    >>> [(each.verb, each.modality.value) for each in modals("窗口应当场响应，不得推诿；材料可后补。")]
    [('应', '要求'), ('不得', '要求'), ('可', '允许')]
    >>> modals("许可事宜由职能部门按“应办尽办”的原则办理。")
    ()
    """
    if not _CARRIERS.search(text):
        return ()
    own = without_quotations(text)
    return tuple(
        Modal(found[0], _VERBS[int((found.lastgroup or "m0")[1:])][0], found.start())
        for found in _VERB.finditer(own)
        if _is_modal(own, found)
    )


def without_quotations(text: str) -> str:
    """Return a text of the same length in which what others say (quotations, titles of laws, code) is blotted out."""
    return _SAID_BY_OTHERS.sub(lambda found: _FILL * len(found[0]), text)


def _is_modal(text: str, found: re.Match[str]) -> bool:
    carriers = [at for at in range(found.start(), found.end()) if text[at] in _NOT_MODAL]
    return not any(_NOT_MODAL[text[at]].match(text, at) for at in carriers)
