"""Which addresses may be fetched: public ones, over HTTP, looked up once and then held to."""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import quote, urlsplit, urlunsplit

from greenbridge.kernel.errors import InvalidError

_PORTS = {"http": 80, "https": 443}
_SAFE = "/%:=&?~#+!$,;'@()*[]"


@dataclass(frozen=True, slots=True)
class Target:
    """An address that may be fetched, and the machine it stands for: ``ip`` is connected to, ``host`` is asked for."""

    scheme: str
    host: str
    port: int
    path: str
    ip: str

    @property
    def origin(self) -> str:
        """Scheme, host and port: what robots.txt and the pace are about."""
        bare = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{bare}" + ("" if self.port == _PORTS[self.scheme] else f":{self.port}")

    @property
    def url(self) -> str:
        """The address in full."""
        return self.origin + self.path


def require_target(url: str, *, allow_private: bool = False) -> Target:
    """The machine an address stands for, looked up now.

    InvalidError("address_invalid") for what is no http or https address; InvalidError("address_private") when its name leads to
    this machine or into a private network (``allow_private`` lets it: for tests against a server of their own);
    InvalidError("host_unknown") when nobody knows the name.
    """
    cleaned = re.sub(r"[\x00-\x20]", "", url)
    try:
        parts = urlsplit(cleaned)
        port = parts.port or _PORTS[parts.scheme]
        host = (parts.hostname or "").rstrip(".").encode("idna").decode("ascii") if parts.hostname else ""
    except (ValueError, KeyError, UnicodeError) as error:
        raise InvalidError("address_invalid", field="address", found=url[:200]) from error
    if not host or parts.username or parts.password:
        raise InvalidError("address_invalid", field="address", found=url[:200])
    ip = _looked_up(host, port, allow_private=allow_private)
    path = urlunsplit(("", "", quote(parts.path or "/", safe=_SAFE), quote(parts.query, safe=_SAFE), ""))
    return Target(scheme=parts.scheme, host=host, port=port, path=path, ip=ip)


def _looked_up(host: str, port: int, *, allow_private: bool) -> str:
    """One address of the host; refused when any of them is not public, for an attacker chooses which one answers."""
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError as error:
        raise InvalidError("host_unknown", found=host[:200]) from error
    found = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
    if not allow_private and not all(_is_public(one) for one in found):
        raise InvalidError("address_private", found=host[:200])
    return found[0]


def _is_public(told: str) -> bool:
    address = ipaddress.ip_address(told.split("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        # forms that carry an IPv4 address lead where that one leads
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if inner is not None:
            address = inner
        elif address in ipaddress.ip_network("64:ff9b::/96"):
            address = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address.is_global and not address.is_multicast
