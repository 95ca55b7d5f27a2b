"""Pages of the library; everything published is open to everybody."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from guiju.reports.document import Document
from guiju.reports.documents import standard as standard_document
from guiju.reports.request import Request
from guiju.reports.writers import docx, html, pdf
from guiju.standard_system.touched import touched
from guiju.text.comparison import compare as compare_editions
from guiju_web.library import queries
from guiju_web.library.search import search as look_for
from guiju_web.ui.access import public
from guiju_web.ui.city import City, city
from guiju_web.ui.policy import POLICY


@public
def standard(request: HttpRequest, code: str) -> HttpResponse:
    """Go to the edition in force, else to the newest."""
    here = city()
    chosen = queries.standard_of(here.library, code)
    edition = chosen.in_force(queries.day_of(here, request.GET.get("on"))) or chosen.editions[-1]
    return redirect("library:edition", code=code, day=str(edition.implemented))


@public
def compare(request: HttpRequest, code: str, old: str, new: str) -> HttpResponse:
    """Lay two editions side by side."""
    here = city()
    chosen = queries.standard_of(here.library, code)
    before, after = queries.edition_of(chosen, old), queries.edition_of(chosen, new)
    comparison = compare_editions(before, after)
    revision = touched(comparison, here.library, after.implemented or queries.day_of(here, None))
    return render(request, "library/compare.html", {"comparison": comparison, "revision": revision, "standard": chosen})


@public
def search(request: HttpRequest) -> HttpResponse:
    """Look for words in the clauses in force."""
    here = city()
    wanted = request.GET.get("q", "").strip()[:100]
    found, total = look_for(here.library, queries.day_of(here, request.GET.get("on")), wanted)
    return render(request, "library/search.html", {"wanted": wanted, "found": found, "total": total})


@public
def edition(request: HttpRequest, code: str, day: str) -> HttpResponse:
    """Show one edition to read: the printed page, with the way back to the library over it."""
    here = city()
    chosen = queries.standard_of(here.library, code)
    shown = queries.edition_of(chosen, day)
    context = {"edition": shown, "others": [each for each in chosen.editions if each is not shown]}
    above = render(request, "library/_above.html", context).content.decode()
    response = HttpResponse(html.write(_document(here, code, day), above))
    # The page carries its own style sheet; the policy allows exactly that one, by its hash.
    own = _hash_of("\n" + html.style())
    response.headers["Content-Security-Policy"] = POLICY.replace("style-src 'self'", f"style-src {own}")
    return response


@public
def download(request: HttpRequest, code: str, day: str, form: str) -> HttpResponse:
    """Hand out an edition as a Word file or a PDF."""
    here = city()
    queries.edition_of(queries.standard_of(here.library, code), day)
    if form not in _FORMS:
        raise Http404(f"没有 {form} 这种文件")
    writer, kind = _FORMS[form]
    response = HttpResponse(writer.write(_document(here, code, day)), content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{code}-{day}.{form}"'
    return response


def _document(here: City, code: str, day: str) -> Document:
    """Return an edition as it is printed; the day it is printed is the city's own."""
    on = queries.day_of(here, None)
    return standard_document.make(
        Request(here.library, here.workspace.standards, on, code, day, city=here.workspace.name)
    )


_FORMS = {
    "docx": (docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": (pdf, "application/pdf"),
}


@cache
def _hash_of(style: str) -> str:
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"
