"""Django's entry for the frame."""

from django.apps import AppConfig


class FrameConfig(AppConfig):
    name = "greenbridge.frame"
    label = "frame"
