"""Addresses of the goals."""

from django.urls import path

from guiju_web.goals import record_views, views

app_name = "goals"
urlpatterns = [
    path("", views.overview, name="overview"),
    path("publish/", views.publish, name="publish"),
    path("judge/", views.judge, name="judge"),
    path("changes/", views.changes, name="changes"),
    path("checks/", views.checks, name="checks"),
    path("checks/<path:check_id>/", views.check, name="check"),
    path("exceptions/<path:line>/", views.exceptions, name="exceptions"),
    path("find/", record_views.find, name="find"),
    path("records/<str:population>/<path:key>/", record_views.record, name="record"),
    path("<int:number>/", views.goal, name="goal"),
]
