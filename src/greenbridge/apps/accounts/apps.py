"""Django's entry for accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "greenbridge.apps.accounts"
    label = "accounts"
