"""The headers of every answer: what a browser may load, keep and tell others."""

from typing import Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

# Streamlit writes its styles into the page, hence 'unsafe-inline' for styles alone; media,
# drawings and one icon font made in the page are data: or blob:. Scripts come from our own
# address and are never inline.
_POLICY: Final = (
    "default-src 'none'; "
    "script-src 'self'; "
    "style-src 'self' 'unsafe-inline'; "
    "font-src 'self' data:; "
    "img-src 'self' data: blob:; "
    "media-src 'self' blob:; "
    "connect-src 'self' {socket}; "
    "manifest-src 'self'; "
    "base-uri 'none'; "
    "form-action 'self'; "
    "frame-ancestors 'none'"
)
_ALWAYS: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_KEPT: Final = ("/static/", "/assets/", "/recordings/")
"""Files named by their content; all else may hold somebody's words and is never kept."""


class Headers:
    """Outermost middleware: no answer leaves without these headers."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and dress the answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                _dress(MutableHeaders(scope=message), scope)
            await send(message)

        await self._app(scope, receive, dressed)


def _dress(headers: MutableHeaders, scope: Scope) -> None:
    for name, value in _ALWAYS.items():
        headers[name] = value
    headers["Content-Security-Policy"] = _POLICY.format(socket=_socket(scope))
    if scope["scheme"] == "https":
        headers["Strict-Transport-Security"] = "max-age=31536000"
    kept = scope["path"].startswith(_KEPT) and "immutable" in headers.get("cache-control", "")
    if not kept:
        headers["Cache-Control"] = "no-store"


def _socket(scope: Scope) -> str:
    """The page's own web socket; older Safari does not count it as 'self'."""
    host = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
    # A host with anything else in it could end the directive and begin another.
    if not host or not all(c.isalnum() or c in ".-:[]" for c in host):
        return "'self'"
    return f"{'wss' if scope['scheme'] == 'https' else 'ws'}://{host}"
