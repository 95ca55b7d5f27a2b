"""Faults of the list of items, planted only in items nobody applies for, so that no case suffers from them (TG-209)."""

from __future__ import annotations

from guiju.demo.faults.fault import Change, Effect, Fault, unknown

_PLAIN = "promised_unit = '工作日' AND statutory_unit = '工作日'"

FAULTS = (
    Fault(
        name="item-without-basis",
        chinese="事项没有设定依据",
        of="item",
        where="true",
        changes=(Change("item.legal_basis", "NULL"),),
        effects=(Effect("TG-209/item-has-basis"),),
    ),
    Fault(
        name="basis-repealed",
        chinese="设定依据已经废止",
        of="item",
        where="true",
        changes=(Change("item.basis_to", "DATE '2022-01-01'"),),
        effects=(Effect("TG-209/basis-in-force"),),
    ),
    Fault(
        name="item-unauthorised",
        chinese="事项不在权责清单内",
        of="item",
        where="true",
        changes=(Change("item.is_authorised", "false"),),
        effects=(Effect("TG-209/item-is-authorised"),),
    ),
    Fault(
        name="promise-over-statute",
        chinese="承诺时限长于法定时限",
        of="item",
        where=f"{_PLAIN} AND case_type = '承诺件'",
        changes=(Change("item.promised_limit", "statutory_limit + 5"),),
        effects=(Effect("TG-209/promise-not-over-statute"),),
    ),
    Fault(
        name="instant-item-slow",
        chinese="即办事项承诺三个工作日",
        of="item",
        where=f"{_PLAIN} AND case_type = '即办件'",
        changes=(Change("item.promised_limit", "3"),),
        effects=(Effect("TG-209/instant-item-limit"),),
    ),
    Fault(
        name="fee-without-basis",
        chinese="收费事项没有收费依据",
        of="item",
        where="is_fee",
        changes=(Change("item.fee_basis", "NULL"),),
        effects=(Effect("TG-209/fee-has-basis"),),
    ),
    Fault(
        name="no-supervision-phone",
        chinese="事项没有监督电话",
        of="item",
        where="true",
        changes=(Change("item.supervise_way", "NULL"),),
        effects=(Effect("TG-209/has-supervision-phone"),),
    ),
    Fault(
        name="two-visits",
        chinese="事项要跑两趟",
        of="item",
        where="true",
        changes=(Change("item.visits_limit", "2"),),
        effects=(Effect("TG-209/visits-at-most-one"),),
    ),
    Fault(
        name="catalog-code-short",
        chinese="基本编码少一位",
        of="item",
        where="true",
        changes=(Change("item.catalog_code", "left(catalog_code, 11)"),),
        effects=(Effect("TY-104/catalog-code-well-formed"),),
        share=0.3,
    ),
    Fault(
        name="level-uncoded",
        chinese="行使层级不在代码表内",
        of="item",
        where="true",
        changes=(Change("item.use_level", "'本级'"),),
        effects=(Effect("TY-104/item-level-coded"),),
        share=0.3,
    ),
    Fault(
        name="conditions-unstated",
        chinese="受理条件缺失",
        of="item",
        where="true",
        changes=(Change("item.accept_condition", "NULL"),),
        effects=(Effect("TG-202/item-states-conditions"),),
        share=0.3,
    ),
    Fault(
        name="promise-without-unit",
        chinese="承诺办结时限没有单位",
        of="item",
        where="true",
        changes=(Change("item.promised_unit", "NULL"),),
        effects=(Effect("TG-202/item-states-promise"), unknown("TG-209/promise-not-over-statute")),
        share=0.3,
    ),
    Fault(
        name="item-miscoded",
        chinese="实施主体代码校验位错误",
        of="item",
        where="true",
        changes=(
            Change(
                "item.office_code", "left(office_code, 17) || CASE right(office_code, 1) WHEN '0' THEN '1' ELSE '0' END"
            ),
        ),
        share=0.3,
    ),
)
