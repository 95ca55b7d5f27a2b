"""The page about proof: matters and standards by how their requirements are proved, down to the clause."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from guiju.reports.sheets.requirements import requirements_sheet
from guiju.standard_system.coverage import ClauseCoverage, Coverage, Proof
from guiju.standard_system.coverage import coverage as coverage_on
from guiju.standard_system.proved_matters import MatterProof, proof_of_matters
from guiju_web.library.asked import asked_of
from guiju_web.library.queries import may
from guiju_web.library.sheets import sheet_file
from guiju_web.ui.access import public

_PAGE = 100


@dataclass(frozen=True)
class Chosen:
    """Which requirements are listed; empty texts leave a question open."""

    matter: str
    standard: str
    proof: str

    @property
    def is_open(self) -> bool:
        """Whether nothing is asked for in particular."""
        return not (self.matter or self.standard or self.proof)


@public
def coverage(request: HttpRequest) -> HttpResponse:
    """Show how the requirements in force are proved: by matter, by standard, and clause by clause where asked for."""
    asked = asked_of(request)
    found = coverage_on(asked.shown.library, asked.day)
    matters = proof_of_matters(asked.shown, asked.day, asked.body)
    chosen = _chosen_of(request)
    clauses = _clauses(found, matters, chosen)
    form = request.GET.get("format")
    if form:
        return sheet_file(requirements_sheet(asked.shown, asked.day, clauses), form, asked.day)
    keyed = [(f"{each.edition}~{at:05d}", each) for at, each in enumerate(clauses)]
    after = request.GET.get("after", "")
    rest = [] if chosen.is_open else [pair for pair in keyed if pair[0] > after]
    context = {
        "proofs": list(Proof),
        "totals": _counted(found.totals),
        "requirements": len(found.clauses),
        "matters": [(each, _counted(each.totals)) for each in matters],
        "editions": [(each, _counted(each.totals)) for each in found.editions],
        "chosen": chosen,
        "clauses": [(each, *each.edition.split("/"), _blocks(each)) for _, each in rest[:_PAGE]],
        "listed": len(clauses),
        "more": rest[_PAGE - 1][0] if len(rest) > _PAGE else None,
        "sees_checks": may(request, "goals.see"),
    }
    return render(request, "library/coverage.html", {**asked.frame, **context})


def _chosen_of(request: HttpRequest) -> Chosen:
    chosen = Chosen(*(request.GET.get(name, "")[:100] for name in ("matter", "standard", "proof")))
    if chosen.proof not in ("", *Proof):
        raise Http404(f"没有 {chosen.proof} 这种证实方法")
    return chosen


def _clauses(found: Coverage, matters: tuple[MatterProof, ...], chosen: Chosen) -> list[ClauseCoverage]:
    codes = {code for each in matters if each.matter.matter.name == chosen.matter for code in each.codes}
    return [
        clause
        for edition in found.editions
        if (not chosen.matter or edition.code in codes) and chosen.standard in ("", edition.code)
        for clause in edition.clauses
        if chosen.proof in ("", clause.proof)
    ]


def _counted(totals: object) -> list[tuple[Proof, int]]:
    assert isinstance(totals, dict)
    return [(proof, totals[proof]) for proof in Proof]


def _blocks(clause: ClauseCoverage) -> list[tuple[Proof, str]]:
    return [(proof, block) for proof, blocks in clause.blocks.items() for block in blocks]
