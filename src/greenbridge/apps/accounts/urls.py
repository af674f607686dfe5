"""Addresses of accounts."""

from django.urls import path

from . import views

app_name = "accounts"
urlpatterns = [
    path("sign-in/", views.sign_in, name="sign_in"),
    path("sign-in/code/", views.sign_in_code, name="sign_in_code"),
    path("account/second-factor/", views.second_factor, name="second_factor"),
    path("sign-out/", views.sign_out, name="sign_out"),
    path("first-run/<str:token>/", views.first_run, name="first_run"),
    path("register/", views.register, name="register"),
    path("forgotten/", views.forgotten, name="forgotten"),
    path("letter/", views.letter_open, name="letter_open"),
    path("letter/sent/", views.letter_sent, name="letter_sent"),
    path("letter/<str:secret>/", views.letter, name="letter"),
    path("invitations/", views.invitations, name="invitations"),
    path("invitations/<int:number>/withdraw/", views.invitation_withdraw, name="invitation_withdraw"),
    path("account/", views.account, name="account"),
    path("account/sessions/", views.sessions, name="sessions"),
    path("account/sessions/end/", views.sessions_end, name="sessions_end"),
    path("account/sessions/<int:number>/end/", views.session_end, name="session_end"),
    path("organisation/", views.organisation, name="organisation"),
    path("organisation/people/<int:user_id>/", views.organisation_person, name="organisation_person"),
    path("organisation/requests/<int:number>/", views.organisation_request, name="organisation_request"),
    path("organisation/request/withdraw/", views.organisation_request_withdraw, name="organisation_request_withdraw"),
    path("people/", views.people, name="people"),
    path("people/<int:user_id>/", views.person, name="person"),
    path("people/<int:user_id>/active/", views.person_active, name="person_active"),
]
