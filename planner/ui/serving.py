"""`planner serve`: the app in this process, on any system, without a shell.

The address is this machine's own unless told otherwise; names of clients do not cross a
network in the clear, so any other address asks for TLS.
"""

import errno
import importlib.util
import ipaddress
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from streamlit.starlette import App

import planner
from planner.errors import PlannerError

LOOPBACK: Final = "127.0.0.1"
PORT: Final = 8501

# These hold whatever a configuration file in the reader's folders says.
_FIXED: Final[dict[str, Any]] = {
    "browser.gatherUsageStats": False,
    "client.showErrorDetails": "none",
    "client.showErrorLinks": False,
    "client.toolbarMode": "minimal",
    "client.disableDataExport": True,
    "logger.enableRich": False,
    "logger.hideWelcomeMessage": True,
    "runner.magicEnabled": False,
    "runner.postScriptGC": False,
    "server.enableAgentApi": False,
    "server.enableCORS": True,
    "server.enableXsrfProtection": True,
    "server.fileWatcherType": "none",
    "server.headless": True,
}


def serve(
    host: str = LOOPBACK,
    port: int = PORT,
    *,
    certificate: Path | None = None,
    private_key: Path | None = None,
    names: tuple[str, ...] = (),
    behind_tls: bool = False,
    announce: Callable[[str], object] = print,
) -> None:
    """Serve until stopped. `names` are further host names by which people reach it.

    `behind_tls` says that a proxy in front of this address speaks TLS. Raise PL130 for an
    address that other machines reach without any, PL131 where host and port cannot be used,
    PL132 for half a certificate.
    """
    has_tls = certificate is not None and private_key is not None
    if (certificate is None) != (private_key is None):
        raise PlannerError("PL132")
    if not (has_tls or behind_tls or is_loopback(host)):
        raise PlannerError("PL130", host=host)
    _must_be_free(host, port)
    settings = _FIXED | {"server.address": host, "server.port": port}
    if has_tls:
        settings |= {"server.sslCertFile": str(certificate), "server.sslKeyFile": str(private_key)}
    if names or not is_loopback(host):
        # Another Host header may be a name that somebody else pointed at this machine.
        settings["server.allowedHosts"] = list(dict.fromkeys([*names, host, "localhost", LOOPBACK]))
    door = door_file()
    # Streamlit reads `.streamlit/config.toml` beside the program that was started.
    sys.argv = [str(door)]
    app = _loaded(door).app
    if not isinstance(app, App):
        raise TypeError(f"{door.name} has no st.App")
    announce(address(names[0] if names else host, port, has_tls=has_tls))
    app.run(config=settings)


def is_loopback(host: str) -> bool:
    """True for an address that only this machine reaches."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def address(host: str, port: int, *, has_tls: bool) -> str:
    """What people type into a browser."""
    shown = f"[{host}]" if ":" in host else host
    return f"{'https' if has_tls else 'http'}://{shown}:{port}"


def door_file() -> Path:
    """`app.py`: in the wheel under `planner/_content`, in a checkout beside `planner`."""
    package = Path(planner.__file__).resolve().parent
    packed = package / "_content" / "app.py"
    return packed if packed.is_file() else package.parent / "app.py"


def _must_be_free(host: str, port: int) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        if sys.platform != "win32":
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            reason = errno.errorcode.get(error.errno or 0, type(error).__name__)
            raise PlannerError("PL131", host=host, port=port, detail=reason) from None


def _loaded(door: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("planner_door", door)
    if spec is None or spec.loader is None:
        raise ImportError(door.name)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
