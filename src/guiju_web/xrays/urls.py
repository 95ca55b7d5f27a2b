"""Addresses of the X-rays."""

from django.urls import path

from guiju_web.xrays import views

app_name = "xrays"
urlpatterns = [
    path("", views.xrays, name="xrays"),
    path("look/", views.look, name="look"),
    path("<slug:name>/", views.xray, name="xray"),
]
