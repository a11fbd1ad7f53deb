"""Serving: refusals before anything listens, and the whole app in a process of its own."""

import gzip
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.ui import serving

DOOR = """
import sys
from pathlib import Path

import streamlit as st

from planner.ui import serving, shell
from planner.ui.house import House, furnish
from planner.ui.script_errors import on_script_error
from planner.wiring import built_planner
from tests.ui.conftest import no_cases
from tests.ui.in_memory import KeeperInMemory

house = furnish(House(keeper=KeeperInMemory(), planner=built_planner(), cases=no_cases))
app = st.App(
    shell.SCRIPT,
    routes=shell.routes(house),
    middleware=shell.middleware(house),
    lifespan=shell.lifespan,
    on_script_error=on_script_error,
)
if __name__ == "__main__":
    serving.door_file = lambda: Path(__file__)
    serving.serve(port=int(sys.argv[1]))
"""
TRY_OUT = "planner_try_out=" + "0" * 32
PATIENCE = 300


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of an app that is served from a folder of its own."""
    folder = tmp_path_factory.mktemp("door")
    (folder / "app.py").write_text(DOOR, encoding="utf-8")
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        port = trial.getsockname()[1]
    repository = Path(__file__).parents[2]
    served = subprocess.Popen(
        [sys.executable, str(folder / "app.py"), str(port)],
        cwd=folder,
        env={"PYTHONPATH": str(repository), "HOME": str(folder), "PATH": ""},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(PATIENCE):
            try:
                asked(port, "/_stcore/health")
                break
            except OSError:
                time.sleep(0.1)
        yield port
    finally:
        served.terminate()
        served.wait()


def asked(port: int, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    with closing(HTTPConnection("127.0.0.1", port)) as connection:
        connection.request("GET", path, headers={"Cookie": TRY_OUT} | headers)
        with connection.getresponse() as answer:
            return answer, answer.read()


def test_the_served_page_is_our_shell(address: int) -> None:
    """The real app answers `/` with the rewritten shell of the installed Streamlit."""
    answer, body = asked(address, "/", Cookie=TRY_OUT + "; planner_language=ar")
    assert answer.status == 200
    assert b'<html lang="ar" dir="rtl"' in body


def test_streamlits_own_scripts_are_compressed(address: int) -> None:
    """The large scripts, which Streamlit sends as they are, travel compressed and are kept."""
    _, page = asked(address, "/")
    script = page.decode().split('type="module" crossorigin src="')[1].split('"')[0]
    answer, body = asked(address, script, **{"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "immutable" in answer.headers["Cache-Control"]
    assert len(gzip.decompress(body)) > 2 * len(body)


@pytest.mark.parametrize(
    "path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/oauth2callback"]
)
def test_streamlits_side_doors_are_shut(address: int, path: str) -> None:
    """Figures, remote control and other sign-ins of Streamlit are not there."""
    assert asked(address, path)[0].status == 404


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::", "planner.example"])  # noqa: S104
def test_an_open_address_without_tls_is_refused(host: str) -> None:
    """Names of clients never cross a network in the clear by mistake."""
    with pytest.raises(PlannerError) as refused:
        serving.serve(host, 8501)
    assert refused.value.code == "PL130"


def test_a_taken_port_is_told() -> None:
    """A port that another program holds is a coded message, not a traceback."""
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        with pytest.raises(PlannerError) as refused:
            serving.serve(port=holder.getsockname()[1])
    assert refused.value.code == "PL131"


def test_half_a_certificate_is_refused() -> None:
    """A certificate without its key is found out before anything listens."""
    with pytest.raises(PlannerError) as refused:
        serving.serve(certificate=Path("planner.pem"))
    assert refused.value.code == "PL132"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_this_machines_own_addresses_need_no_tls(host: str) -> None:
    """Loopback, in each way of writing it, stays on the machine."""
    assert serving.is_loopback(host)


def test_the_door_lies_beside_the_package() -> None:
    """In a checkout `app.py` is found from wherever the program was started."""
    assert serving.door_file() == Path(__file__).parents[2] / "app.py"
