"""Where a request comes from."""

from __future__ import annotations

from ipaddress import ip_address, ip_network

from django.conf import settings
from django.http import HttpRequest


def address_of(request: HttpRequest) -> str:
    """The network address a request comes from; the one the last proxy saw, where the settings say that there is one; of
    IPv6 its network."""
    told = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.PROXY else ""
    shown = str(told.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", ""))[:60]
    try:
        address = ip_address(shown)
    except ValueError:
        return shown
    if address.version == 6 and address.ipv4_mapped is None:
        return str(ip_network((address, 64), strict=False))  # one line has 2^64 of them
    return shown
