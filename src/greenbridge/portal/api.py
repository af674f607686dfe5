"""The root of the HTTP API: one place where the apps' routers meet."""

from __future__ import annotations

from ninja import NinjaAPI

from greenbridge import __version__

api = NinjaAPI(title="GreenBridge", version="1", description=f"GreenBridge {__version__}", urls_namespace="api-1")
