"""Addresses of the people's pages."""

from django.urls import path

from guiju_web.people import account_views, identity, office_views, second_factor_views, sign_in, views

app_name = "people"
urlpatterns = [
    path("", views.roster, name="roster"),
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-in/second-step/", sign_in.second_step, name="second_step"),
    path("sign-in/identity/", identity.ask, name="identity"),
    path("sign-in/identity/answer/", identity.answer, name="identity_answer"),
    path("sign-out/", sign_in.sign_out, name="sign_out"),
    path("account/", account_views.account, name="account"),
    path("account/password/", account_views.change_password, name="change_password"),
    path("account/other-sessions/end/", account_views.end_others, name="end_others"),
    path("account/second-factor/", second_factor_views.set_up, name="second_factor"),
    path("account/second-factor/give-up/", second_factor_views.give_up, name="give_up_second_factor"),
    path("open-account/", account_views.open_account, name="open_account"),
    path("asked-roles/<int:asked>/", views.decide, name="decide"),
    path("offices/", office_views.offices, name="offices"),
    path("offices/open/", office_views.open_office, name="open_office"),
    path("offices/<str:code>/", office_views.office, name="office"),
    path("offices/<str:code>/change/", office_views.change, name="change_office"),
    path("offices/<str:code>/changes/<int:change>/withdraw/", office_views.withdraw, name="withdraw_change"),
    path("offices/<str:code>/windows/", office_views.add_window, name="add_window"),
    path("offices/<str:code>/windows/<int:window>/end/", office_views.end_window, name="end_window"),
    path("offices/<str:code>/posts/", office_views.add_post, name="add_post"),
    path("offices/<str:code>/posts/<int:post>/end/", office_views.end_post, name="end_post"),
    path("<str:number>/", views.person, name="person"),
    path("<str:number>/password/", account_views.reset_password, name="reset_password"),
    path("<str:number>/lock/", account_views.lock, name="lock"),
    path("<str:number>/unlock/", account_views.unlock, name="unlock"),
    path("<str:number>/second-factor/", second_factor_views.reset, name="reset_second_factor"),
    path("<str:number>/appointments/", views.appoint_person, name="appoint"),
    path("<str:number>/appointments/<int:appointment>/end/", views.dismiss, name="dismiss"),
    path("<str:number>/roles/<int:grant>/end/", views.end, name="end"),
]
