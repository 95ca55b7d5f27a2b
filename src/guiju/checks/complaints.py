"""Everything that can be wrong with a check, in words: what it is, why it matters, what to do.

One entry for each code; the braces are filled by whoever reports. The place is added by the passage.
"""

from __future__ import annotations

from typing import NamedTuple


class Complaint(NamedTuple):
    """Three of the four parts of a message; the first, the place, comes from the text."""

    what: str
    why: str
    remedy: str


# fmt: off
COMPLAINTS = {
    # Signs and words
    "unknown_sign": Complaint(
        "“{sign}”在表达式中没有意义。",
        "不认识的符号可能改变原意。",
        "请删去，或者换成 + - * / = < > 等运算符。"),
    "full_stop": Complaint(
        "表达式中写了“{sign}”。",
        "表达式不是句子，句号和分号在这里没有意义。",
        "请删去。"),
    "unclosed_text": Complaint(
        "从 {sign} 开始的文本没有结束的引号。",
        "引号不成对，后面的内容都会被当成文本。",
        "请在文本末尾补上引号。"),
    "empty_text": Complaint(
        "写了一个空文本。",
        "记录中的空文本一律视为缺失，与空文本比较永远得不到结论。",
        "要判断有没有值，请写“为空”或者“不为空”。"),
    "huge_number": Complaint(
        "数值 {written} 太大。",
        "不小于 {most} 的数值，各引擎算不准确。",
        "请核对位数；编号要加引号写成文本。"),
    "impossible_date": Complaint(
        "“{written}”不是一个日期。",
        "日期写成四位年、两位月、两位日，并且要在日历上存在。",
        "请照 2024-01-01 的样子改写；若要相减，请在减号两边加空格。"),
    "mistaken_operator": Complaint(
        "“{word}”不是这门语言的运算符。",
        "每个意思只有一种写法，检查才不会被读出两种含义。",
        "请改写为“{meant}”。"),
    # How expressions are put together
    "nothing_written": Complaint(
        "没有写任何内容。",
        "空的条件无从判断。",
        "请写出条件，或者删去这一项。"),
    "operand_missing": Complaint(
        "此处应有一个值，却读到{found}。",
        "缺一个值，条件不完整。",
        "请补上字段、数值、文本、日期、函数或者带括号的条件。"),
    "null_as_operand": Complaint(
        "“{word}”不能当作值来用。",
        "缺失的值与任何值都比不出结果。",
        "要判断有没有值，请写“为空”或者“不为空”。"),
    "left_over_bracket": Complaint(
        "多出一个右括号。",
        "括号不成对，条件的先后次序无法确定。",
        "请删去它，或者在前面补上左括号。"),
    "left_over_comma": Complaint(
        "{found}不能连接两个条件。",
        "前面的内容已经是一个完整的条件。",
        "请用“且”或者“或”连接。"),
    "left_over_words": Complaint(
        "{found}之前缺少连接词。",
        "前面的内容已经是一个完整的条件。",
        "请在两个条件之间写“且”或者“或”，在两个数之间写运算符。"),
    "unclosed_bracket": Complaint(
        "这个左括号没有配对的右括号。",
        "括号不成对，条件的先后次序无法确定。",
        "请在应当结束的地方补上右括号。"),
    "list_without_bracket": Complaint(
        "“属于”之后应有带括号的列表，却读到{found}。",
        "没有括号，看不出列表到哪里为止。",
        "请写成 属于 ('甲', '乙')。"),
    "between_without_end": Complaint(
        "“介于”之后只有起点，没有终点。",
        "缺一端的区间无从比较。",
        "请写成“甲 介于 起点 与 终点”，两端都包含在内。"),
    "unit_after_number": Complaint(
        "数值后面写了“{unit}”。",
        "单位由函数或者字段决定，数值只写数字。",
        "请删去单位，例如 工作日数(收件时间, 受理时间) <= 2。"),
    "chained_comparison": Complaint(
        "比较不能连写：{words}。",
        "连写时，后一个比较比的是前一个比较的是非，不是原来的值。",
        "{remedy}"),
    "too_deep": Complaint(
        "括号、“非”“则”或者连算超过 {most} 层。",
        "没有人能核对这样的条件。",
        "请拆成几个检查，或者定义术语。"),
    # Names
    "unknown_name": Complaint(
        "用到名称 {name}，{kind}中没有这个字段，也没有这个术语。",
        "不认识的名称读不出值。",
        "{advice}"),
    "dropped_field": Complaint(
        "字段“{name}”含个人信息，入库时不保存。",
        "没有保存的值，检查读不到。",
        "请改用其他字段。"),
    "hashed_field": Complaint(
        "字段“{name}”含个人信息，入库时只存摘要。",
        "摘要与原文不同，比较、匹配都得不出真实的结果。",
        "只能判断它有没有值，或者与同类字段比较是否相同。"),
    "term_not_in_force": Complaint(
        "术语“{name}”在 {day} 没有生效的定义。",
        "它由 {edition} 自 {since} 起定义，用到它的条文当日已经施行。",
        "请让术语标准与本标准同日或者更早实施，或者直接写字段。"),
    "circular_term": Complaint(
        "术语绕回了自己：{circle}。",
        "用自己来解释自己的术语没有含义。",
        "请让其中一个术语只用字段来定义。"),
    "unknown_function": Complaint(
        "没有“{name}”这个函数。",
        "不认识的函数得不出结果。",
        "{advice}"),
    "function_of_other_kind": Complaint(
        "函数“{function}”只能用于{owner}，这里检查的是{kind}。",
        "只有{owner}才有它所依据的记录。",
        "请把 of 改为{owner}，或者换用{kind}自己的字段。"),
    # Types
    "wrong_number_of_arguments": Complaint(
        "函数“{function}”要 {wanted} 个参数，这里写了 {written} 个。",
        "参数个数不对，无从计算。",
        "请写成 {signature}。"),
    "wrong_argument": Complaint(
        "函数“{function}”的“{parameter}”应是{wanted}，写的却是{written}。",
        "类型不对，无从计算。",
        "请写成 {signature}。"),
    "argument_not_literal": Complaint(
        "函数“{function}”的“{parameter}”要直接写出来，不能从记录里读。",
        "同一个检查对所有记录应当问同一个问题。",
        "请写成带引号的文本。"),
    "refused_pattern": Complaint(
        "函数“{function}”的格式不能用：{reason}",
        "各引擎读法不同的格式，会让同一条记录得出不同的结论。",
        "可用的写法见 docs/reference/functions。"),
    "wrong_result": Complaint(
        "这里应当得出{wanted}值，写的却是{written}。",
        "类型不对，判定时用不上这个结果。",
        "{remedy}"),
    "not_a_condition": Complaint(
        "“{words}”是{written}，不能用“且、或、非、则”连接。",
        "只有成立或者不成立的条件才能这样连接。",
        "请把它写成一个比较，例如 … <= 5 或者 … 不为空。"),
    "not_a_number": Complaint(
        "“{words}”是{written}，不能加减乘除。",
        "只有数值才能计算。",
        "{remedy}"),
    "incomparable": Complaint(
        "“{left}”是{left_type}，“{right}”是{right_type}，两者不能比较。",
        "不同类型的值没有相等与大小可言。",
        "{remedy}"),
    "no_order": Complaint(
        "{written}不分大小，不能用“{operator}”比较。",
        "各引擎排列文本的次序不同，结论会不一致。",
        "只能用 = 和 !=，或者“属于”。"),
    "no_range": Complaint(
        "{written}不分大小，不能用“介于”。",
        "没有大小，就没有两端之间。",
        "请用“属于”列出各个值。"),
    "unknown_value": Complaint(
        "“{field}”没有“{value}”这个值。",
        "与不存在的值比较，结论永远不变。",
        "{advice}"),
    "list_not_literal": Complaint(
        "列表里的“{words}”不是直接写出的值。",
        "“属于”只与写明的数值、文本或者日期比较。",
        "要与另一个字段比较，请另写一个 = 并用“或”连接。"),
    "empty_list": Complaint(
        "“属于”的列表是空的。",
        "没有值可以属于，结论永远是否。",
        "请至少写一个值。"),
    # Checks
    "unknown_population": Complaint(
        "“{written}”不是任何一种记录。",
        "不知道检查哪种记录，就读不出字段。",
        "{advice}"),
    "judged_at_no_moment": Complaint(
        "“{name}”不是{kind}的日期或者时间字段。",
        "判定日期决定用哪个版本的标准来判定一条记录。",
        "{advice}"),
    "worthless_target": Complaint(
        "目标占比是 {target}。",
        "目标占比要大于 0、不超过 1，否则无论怎样都算达标。",
        "请写成小数，例如 0.99。"),
    "reads_nothing": Complaint(
        "条件没有读取记录的任何字段。",
        "与记录无关的条件，结论对谁都一样。",
        "请写出要核对的字段。"),
    "never_nonconforming": Complaint(
        "没有一条记录会被判为不符合。",
        "永远成立的条件，什么也证明不了。",
        "请核对 applies 是不是已经包含了 holds。"),
    "never_conforming": Complaint(
        "没有一条记录会被判为符合。",
        "永远不成立的条件，谁也做不到。",
        "请核对 applies 是不是与 holds 相反。"),
    "changed_of": Complaint(
        "{edition} 判定的是{now}，{first} 判定的是{before}。",
        "同一个检查的结果要能前后相比。",
        "请给新的检查另取一个标识。"),
    "changed_judged_at": Complaint(
        "{edition} 按 {now} 确定判定日期，{first} 按 {before}。",
        "一条记录归哪个版本管，会有两个答案或者没有答案。",
        "请沿用原来的 judged_at，或者给新的检查另取一个标识。"),
    # Procedures
    "nothing_named": Complaint(
        "{field} 没有列出环节。",
        "没有起点和终点，就判不了一个办件走得对不对。",
        "请至少写一个环节。"),
    "unknown_step": Complaint(
        "“{step}”不在 steps 所列的环节之中。",
        "没有列出的环节会被当作无关的记录略过。",
        "{advice}"),
    "repeated_step": Complaint(
        "环节“{step}”在 {field} 中写了两次。",
        "同名的环节分不清是哪一个。",
        "请删去多余的一处，或者换一个名称。"),
    "forbidden_step": Complaint(
        "环节“{step}”既列在 steps 中，又列在 forbidden 中。",
        "同一个环节不能又要走、又不许走。",
        "请删去其中一处。"),
    "repeated_transition": Complaint(
        "从“{source}”到“{target}”的转移写了两次。",
        "重复的转移多半是笔误，真正要写的那条就缺了。",
        "请删去多余的一处，或者改正环节名称。"),
    "conditional_transition": Complaint(
        "转移带有条件 when。",
        "规程只按环节的先后判定，不读记录的值，这个条件不会生效。",
        "请删去 when，把条件写成一个检查。"),
    "unreachable_step": Complaint(
        "从起点走不到环节“{step}”。",
        "走不到的环节一旦发生，总会被判为不符合。",
        "请补写通向它的转移，或者删去它。"),
    "endless_step": Complaint(
        "从环节“{step}”走不到终点。",
        "走到这里的办件怎样办都不符合。",
        "请补写从它出发的转移，或者把它列入 end。"),
    # Sample cases
    "unknown_sample_field": Complaint(
        "{kind}没有字段“{name}”。",
        "没有这个字段，样例就证明不了什么。",
        "{advice}"),
    "wrong_sample_value": Complaint(
        "字段“{name}”不能是“{written}”。",
        "真实的记录里不会有这样的值。",
        "请写{wanted}。"),
    "unknown_sample_check": Complaint(
        "{code} 没有检查“{name}”。",
        "没有这个检查，就没有东西可以证明。",
        "{advice}"),
}
# fmt: on
