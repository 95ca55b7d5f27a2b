"""Addresses of the public's pages."""

from django.urls import path

from guiju_web.portal import feeds, views

app_name = "portal"
urlpatterns = [
    path("", views.home, name="home"),
    path("results/", views.results, name="results"),
    path("results/<str:period>/", views.results, name="results_of"),
    path("results/<str:period>/figures.<str:form>", views.figures, name="figures"),
    path("open-data/results.json", views.open_results, name="open_results"),
    path("guides/", views.guides, name="guides"),
    path("guides/<str:code>/", views.guide, name="guide"),
    path("feeds/standards.atom", feeds.standards_feed, name="standards_feed"),
    path("feeds/results.atom", feeds.results_feed, name="results_feed"),
]
