"""Pages of the library; everything published is open to everybody."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from guiju.model.comparison import Change
from guiju.model.text import Library, ProvisionType, Standard
from guiju.reports.document import Document
from guiju.reports.documents import comparison as comparison_document
from guiju.reports.documents import standard as standard_document
from guiju.reports.request import Request
from guiju.reports.writers import docx, html, pdf
from guiju.standard_system.touched import touched
from guiju.text.comparison import compare as compare_editions
from guiju_web.library import queries, reading
from guiju_web.library.asked import asked_of
from guiju_web.library.comparing import citing_by_edition, clauses_of, cover_of
from guiju_web.library.reading import standings
from guiju_web.library.register import codes_of
from guiju_web.library.search import PROVISIONS, Wanted, editions_named
from guiju_web.library.search import search as look_for
from guiju_web.library.sheets import WORD, file_answer
from guiju_web.library.system import public_system
from guiju_web.ui.access import public
from guiju_web.ui.city import City, city
from guiju_web.ui.policy import POLICY

_PAGE = 50


@public
def standard(request: HttpRequest, code: str) -> HttpResponse:
    """Go to the edition in force, on the day asked for where one is; else to the newest."""
    here = city()
    today = queries.day_of(here, None)
    chosen = queries.standard_of(public_system(here, today).library, code)
    day = queries.day_of(here, request.GET.get("on"))
    edition = chosen.in_force(day)
    if edition is None and request.GET.get("on"):
        context = {"standard": chosen, "day": day, "editions": standings(chosen, today)}
        return render(request, "library/not_in_force.html", context)
    return redirect("library:edition", code=code, day=str((edition or chosen.editions[-1]).implemented))


@public
def compare(request: HttpRequest, code: str, old: str, new: str) -> HttpResponse:
    """Lay two editions side by side: what changed, or every clause where all of them are asked for."""
    here, library, chosen = _asked(code)
    before, after = queries.edition_of(chosen, old), queries.edition_of(chosen, new)
    comparison = compare_editions(before, after)
    revision = touched(comparison, library, after.implemented or queries.day_of(here, None))
    shows_all = request.GET.get("clauses") == "all"
    context = {
        "comparison": comparison,
        "revision": revision,
        "standard": chosen,
        "shows_all": shows_all,
        "clauses": clauses_of(comparison, shows_all),
        "cover": cover_of(comparison),
        "counts": [(each, n) for each in Change if (n := len(comparison.only(each)))],
        "citing": citing_by_edition(library, revision),
        "sees_checks": queries.may(request, "goals.see"),
    }
    return render(request, "library/compare.html", context)


@public
def comparison_file(request: HttpRequest, code: str, old: str, new: str, form: str) -> HttpResponse:
    """Hand out a comparison as a Word file or a PDF."""
    here, library, chosen = _asked(code)
    before, after = queries.edition_of(chosen, old), queries.edition_of(chosen, new)
    on = queries.day_of(here, None)
    asked = Request(library, here.workspace.standards, on, code, str(after.implemented), str(before.implemented))
    return _written(comparison_document.make(asked), form, f"{code}-{old}-{new}")


@public
def search(request: HttpRequest) -> HttpResponse:
    """Look for words in the clauses in force on a day, and for standards by their number or title."""
    asked = asked_of(request)
    library = public_system(asked.city, queries.day_of(asked.city, None)).library
    written, part = request.GET.get("q", "").strip()[:100], request.GET.get("part", "")
    chosen, provision = request.GET.get("standard", ""), request.GET.get("provision", "")
    if provision not in ("", *PROVISIONS):
        raise Http404(f"没有 {provision} 这种条款")
    codes = codes_of(asked, part, chosen)
    wanted = Wanted.of(written, codes, ProvisionType(provision) if provision else None)
    after = request.GET.get("after", "")[:100]
    found, total = look_for(library, asked.day, wanted, after, _PAGE + 1)
    context = {
        "wanted": written,
        "found": found[:_PAGE],
        "more": found[_PAGE - 1].key if len(found) > _PAGE else None,
        "total": total,
        "named": [] if after else editions_named(library, asked.day, wanted),
        "provisions": PROVISIONS,
        "provision": provision,
        "parts": list(asked.taxonomy.walk()),
        "part": part,
        "standard": chosen,
        "standards": library.in_force(asked.day),
    }
    return render(request, "library/search.html", {**asked.frame, **context})


@public
def edition(request: HttpRequest, code: str, day: str) -> HttpResponse:
    """Show one edition to read: the printed page, with its ties over it and how each clause is carried out beside it."""
    here, _, chosen = _asked(code)
    shown, today = queries.edition_of(chosen, day), queries.day_of(here, None)
    over = reading.above(request, public_system(here, today), chosen, shown, today)
    response = HttpResponse(html.write(_document(here, code, day), over, reading.beside(request, here, shown)))
    # The page carries its own style sheet; the policy allows exactly that one, by its hash.
    own = _hash_of("\n" + html.style())
    response.headers["Content-Security-Policy"] = POLICY.replace("style-src 'self'", f"style-src {own}")
    return response


@public
def download(request: HttpRequest, code: str, day: str, form: str) -> HttpResponse:
    """Hand out an edition as a Word file or a PDF."""
    here, _, chosen = _asked(code)
    queries.edition_of(chosen, day)
    return _written(_document(here, code, day), form, f"{code}-{day}")


def _asked(code: str) -> tuple[City, Library, Standard]:
    """Return the city, its open texts and one of its standards; 404 where there is none."""
    here = city()
    library = public_system(here, queries.day_of(here, None)).library
    return here, library, queries.standard_of(library, code)


def _written(document: Document, form: str, name: str) -> HttpResponse:
    if form not in _FORMS:
        raise Http404(f"没有 {form} 这种文件")
    writer, kind = _FORMS[form]
    return file_answer(writer.write(document), kind, f"{name}.{form}")


def _document(here: City, code: str, day: str) -> Document:
    """Return an edition as it is printed; the day it is printed is the city's own."""
    on = queries.day_of(here, None)
    return standard_document.make(
        Request(here.library, here.workspace.standards, on, code, day, city=here.workspace.name)
    )


_FORMS = {
    "docx": (docx, WORD),
    "pdf": (pdf, "application/pdf"),
}


@cache
def _hash_of(style: str) -> str:
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"
