"""Addresses of the people's pages."""

from django.urls import path

from guiju_web.people import views

app_name = "people"
urlpatterns = [
    path("", views.roster, name="roster"),
    path("sign-in/", views.sign_in, name="sign_in"),
    path("sign-out/", views.sign_out, name="sign_out"),
    path("account/", views.account, name="account"),
    path("<str:number>/", views.person, name="person"),
    path("<str:number>/roles/<int:grant>/end/", views.end, name="end"),
]
