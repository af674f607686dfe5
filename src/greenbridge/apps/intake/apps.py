"""Django's entry for intake."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "greenbridge.apps.intake"
    label = "intake"
