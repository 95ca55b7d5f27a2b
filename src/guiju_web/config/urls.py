"""Every address of the site: each app under its own name, the portal at the root."""

from __future__ import annotations

from django.urls import include, path

from guiju_web.config.health import health
from guiju_web.ui.language import set_language

urlpatterns = [
    path("health/", health, name="health"),
    path("language/", set_language, name="language"),
    path("audit-log/", include("guiju_web.audit_log.urls")),
    path("jobs/", include("guiju_web.jobs.urls")),
    path("people/", include("guiju_web.people.urls")),
    path("goals/", include("guiju_web.goals.urls")),
    path("api/", include("guiju_web.api.urls")),
    path("xrays/", include("guiju_web.xrays.urls")),
    path("records/", include("guiju_web.records.urls")),
    path("library/", include("guiju_web.library.urls")),
    path("", include("guiju_web.portal.urls")),
]
handler403 = "guiju_web.ui.refusals.forbidden"
handler404 = "guiju_web.ui.refusals.not_found"
handler500 = "guiju_web.ui.refusals.failed"
