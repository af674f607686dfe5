"""Addresses of the libraries."""

from django.urls import path, re_path

from . import views

app_name = "registry"
urlpatterns = [
    path("libraries/", views.libraries, name="libraries"),
    path("libraries/<slug:slug>/", views.record_list, name="list"),
    path("libraries/<slug:slug>/new/", views.record_new, name="new"),
    re_path(r"^libraries/(?P<slug>[a-z-]+)/export\.(?P<form>csv|json)$", views.record_export, name="export"),
    re_path(r"^search/export\.(?P<form>csv|json)$", views.found_export, name="export_found"),
    path("libraries/<slug:slug>/<str:public_id>/", views.record, name="record"),
    path("libraries/<slug:slug>/<str:public_id>/edit/", views.record_edit, name="edit"),
    path("libraries/<slug:slug>/<str:public_id>/state/", views.record_state, name="state"),
    path("libraries/<slug:slug>/<str:public_id>/request/", views.request_new, name="request"),
    path("libraries/<slug:slug>/<str:public_id>/translation/", views.translation_ask, name="translation"),
    path("figures/<int:figure_id>/", views.figure, name="figure"),
    path("requests/", views.request_list, name="requests"),
    path("requests/<int:request_id>/answer/", views.request_answer, name="answer"),
]
