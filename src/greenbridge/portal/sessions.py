"""Notes when a signed-in person's session was last used."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse

from greenbridge.apps.accounts.selectors import signed_in
from greenbridge.apps.accounts.services import SEEN, SEEN_EVERY_S, seen_now, visit_seen


class SeenMiddleware:
    """Every ten minutes of use one note; pages for the public cost nothing."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, then note."""
        response = self.get_response(request)
        if request.session.accessed and SESSION_KEY in request.session and request.session.session_key:
            user = signed_in(request.user)
            if user is not None and seen_now() - int(request.session.get(SEEN, 0)) >= SEEN_EVERY_S:
                visit_seen(user, request.session.session_key, agent=request.META.get("HTTP_USER_AGENT", ""))
                request.session[SEEN] = seen_now()
        return response
