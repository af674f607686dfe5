"""Pages of needs, offers and matches."""

from django.urls import path

from . import views

app_name = "matching"
urlpatterns = [
    path("", views.needs, name="needs"),
    path("match/", views.match, name="match"),
    path("needs/new/", views.need_new, name="need_new"),
    path("offers/new/", views.offer_new, name="offer_new"),
    path("needs/<str:record_id>/", views.need, name="need"),
]
