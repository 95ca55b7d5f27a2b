"""Addresses of the public's pages."""

from django.urls import path

from guiju_web.portal import views

app_name = "portal"
urlpatterns = [
    path("", views.home, name="home"),
    path("results/", views.results, name="results"),
    path("results/<str:period>/", views.results, name="results_of"),
    path("guides/", views.guides, name="guides"),
    path("guides/<str:code>/", views.guide, name="guide"),
    path("feeds/standards.atom", views.standards_feed, name="standards_feed"),
    path("feeds/results.atom", views.results_feed, name="results_feed"),
]
