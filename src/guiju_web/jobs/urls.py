"""Addresses of the jobs."""

from django.urls import path

from guiju_web.jobs import views

app_name = "jobs"
urlpatterns = [
    path("", views.jobs, name="jobs"),
    path("<int:number>/", views.job, name="job"),
    path("<int:number>/state.json", views.state, name="state"),
    path("<int:number>/stop/", views.stop, name="stop"),
    path("<int:number>/again/", views.again, name="again"),
]
