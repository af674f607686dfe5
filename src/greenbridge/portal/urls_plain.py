"""Addresses without a language."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.root, name="root"),
    path("basemap/", views.base_map_image, name="base_map"),
]
