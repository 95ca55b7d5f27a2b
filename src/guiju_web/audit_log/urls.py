"""Addresses of the audit log."""

from django.urls import path

from guiju_web.audit_log import views

app_name = "audit_log"
urlpatterns = [
    path("", views.entries, name="entries"),
    path("verify/", views.verify, name="verify"),
    path("export.csv", views.export, name="export"),
]
