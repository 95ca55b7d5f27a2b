"""Addresses of the library."""

from django.urls import path

from guiju_web.library import overviews, proof, views

app_name = "library"
urlpatterns = [
    path("", overviews.register, name="register"),
    path("framework/", overviews.framework, name="framework"),
    path("framework/diagram.<str:form>", overviews.diagram, name="diagram"),
    path("statistics/", overviews.statistics, name="statistics"),
    path("coverage/", proof.coverage, name="coverage"),
    path("changes/", overviews.changes, name="changes"),
    path("search/", views.search, name="search"),
    path("<str:code>/", views.standard, name="standard"),
    path("<str:code>/<str:day>/", views.edition, name="edition"),
    path("<str:code>/<str:day>/edition.<str:form>", views.download, name="download"),
    path("<str:code>/<str:old>/to/<str:new>/", views.compare, name="compare"),
    path("<str:code>/<str:old>/to/<str:new>/comparison.<str:form>", views.comparison_file, name="comparison_file"),
]
