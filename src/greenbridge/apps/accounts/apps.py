"""Django's entry for accounts."""

from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.http import HttpRequest


class AccountsConfig(AppConfig):
    name = "greenbridge.apps.accounts"
    label = "accounts"

    def ready(self) -> None:
        """Note each session that begins or is left, whichever way in it took."""
        user_logged_in.connect(_begun, dispatch_uid="accounts.begun")
        user_logged_out.connect(_left, dispatch_uid="accounts.left")


def _begun(request: HttpRequest, user: Any, **_more: Any) -> None:
    services = import_module("greenbridge.apps.accounts.services")  # models are not loaded before ready()
    if not request.session.session_key:  # another person was signed in here: the session begins anew and has no key yet
        request.session.save()
    services.visit_start(user, request.session.session_key, agent=request.META.get("HTTP_USER_AGENT", ""))
    request.session[services.SEEN] = services.seen_now()


def _left(request: HttpRequest, user: Any, **_more: Any) -> None:
    if request.session.session_key:
        import_module("greenbridge.apps.accounts.services").visit_forget(request.session.session_key)
