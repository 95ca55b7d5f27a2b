"""Addresses of the goals."""

from django.urls import path

from guiju_web.goals import record_views, undertaking_views, views

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
    path("undertakings/", undertaking_views.undertakings, name="undertakings"),
    path("undertakings/undertake/", undertaking_views.undertake, name="undertake"),
    path("undertakings/<int:number>/", undertaking_views.undertaking, name="undertaking"),
    path("undertakings/<int:number>/report/", undertaking_views.report, name="report"),
    path("undertakings/<int:number>/close/", undertaking_views.close, name="close"),
    path("<int:number>/", views.goal, name="goal"),
    path("<int:number>/grid/", views.grid, name="grid"),
]
