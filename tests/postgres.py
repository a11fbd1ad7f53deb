"""A PostgreSQL server of one's own for tests: the machine's programs, on loopback, for a while.

PLANNER_TEST_DATABASE_URL names another server instead. Each store lives in a schema of its
own, so that tests neither meet nor leave anything behind.
"""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from sqlalchemy import URL, make_url

_START_SECONDS = 60
_UNPRIVILEGED = "nobody"


@contextmanager
def running_postgresql() -> Iterator[str]:
    """The address of a server, started for as long as this lasts.

    Raise RuntimeError where there are no programs: a missing database fails the tests.
    """
    given = os.environ.get("PLANNER_TEST_DATABASE_URL")
    if given:
        yield given
        return
    programs = _programs()
    # Not below pytest's own folder: that one is closed to the unprivileged user.
    folder = Path(tempfile.mkdtemp(prefix="planner-postgresql-"))
    user = _UNPRIVILEGED if os.name == "posix" and os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    try:
        data = folder / "data"
        subprocess.run(
            [
                *(str(programs / "initdb"), "-D", str(data), "-U", "planner", "--auth=trust"),
                *("--no-sync", "--encoding=UTF8", "--locale=C"),
            ],
            user=user,
            cwd=folder,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        yield from _serve(programs, folder, data, user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def fresh_schema(server: str) -> Iterator[str]:
    """The address of an empty schema on this server, dropped afterwards."""
    name = f"planner_{uuid4().hex}"
    plain = _for_psycopg(make_url(server))
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}".encode())
    try:
        url = make_url(server).update_query_dict({"options": f"-csearch_path={name}"})
        yield url.render_as_string(hide_password=False)
    finally:
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(f"DROP SCHEMA {name} CASCADE".encode())


def _serve(programs: Path, folder: Path, data: Path, user: str | None) -> Iterator[str]:
    port = _free_port()
    url = f"postgresql://planner@127.0.0.1:{port}/postgres"
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [
                *(str(programs / "postgres"), "-D", str(data), "-k", str(folder), "-p", str(port)),
                # What these tests kill is our own process, never the server: no need to sync.
                *("-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"),
            ],
            user=user,
            cwd=folder,
            stdout=log,
            stderr=log,
        )
        try:
            _wait_for(server, url, folder / "log")
            yield url
        finally:
            server.send_signal(signal.SIGINT)
            try:
                server.wait(timeout=_START_SECONDS)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _programs() -> Path:
    on_path = shutil.which("initdb")
    found = [Path(on_path).parent] if on_path else []
    found += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for folder in found:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    raise RuntimeError(
        "PostgreSQL's programs are missing. On Debian: apt-get install postgresql; or name a "
        "server in PLANNER_TEST_DATABASE_URL."
    )


def _wait_for(server: subprocess.Popen[bytes], url: str, log: Path) -> None:
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and server.poll() is None:
        try:
            psycopg.connect(_for_psycopg(make_url(url)), connect_timeout=5).close()
        except psycopg.OperationalError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("PostgreSQL did not start:\n" + log.read_text(errors="replace"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _for_psycopg(url: URL) -> str:
    return url.set(drivername="postgresql").render_as_string(hide_password=False)
