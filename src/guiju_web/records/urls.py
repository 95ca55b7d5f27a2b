"""Addresses of records on their way in: the wizard's steps, and the imports there were."""

from django.urls import path

from guiju_web.records import history_views, quarantine_views, views

app_name = "records"
urlpatterns = [
    path("", views.uploads, name="uploads"),
    path("receive/", views.receive, name="receive"),
    path("history/", history_views.history, name="history"),
    path("history/<int:number>/undo/", history_views.undo, name="undo"),
    path("<str:key>/", views.upload, name="upload"),
    path("<str:key>/mapping/", views.mapping, name="mapping"),
    path("<str:key>/report/", views.report, name="report"),
    path("<str:key>/quarantine/", quarantine_views.quarantine, name="quarantine"),
    path("<str:key>/quarantine/receive/", quarantine_views.receive, name="receive_quarantine"),
    path("<str:key>/quarantine/<int:place>.<str:form>", quarantine_views.download, name="download_quarantine"),
    path("<str:key>/quarantine/<int:place>/<int:row>/", quarantine_views.row, name="row"),
    path("<str:key>/hand-over/", views.hand_over, name="hand_over"),
    path("<str:key>/commit/", views.commit, name="commit"),
    path("<str:key>/discard/", views.discard, name="discard"),
    path("<str:key>/outcome/", views.outcome, name="outcome"),
]
