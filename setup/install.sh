#!/bin/sh
# Usage: install.sh run|test
# Bring .venv at the repository root to exactly what the lock for running (or for testing, which
# holds all of the first) says. Does nothing when that was done before and nothing has changed.
set -eu
cd "$(dirname "$0")/.."
stage=$1
: "${PYTHON:=python3}"
export PYTHON

case $stage in
    run) lock=requirements.lock ;;
    test) lock=requirements-dev.lock ;;
    *) echo "install.sh: run or test, not $stage" >&2 && exit 2 ;;
esac

if [ "$PYTHON" != python3 ] && ! command -v "$PYTHON" >/dev/null 2>&1; then
    echo "PYTHON names $PYTHON, which is not there." >&2
    exit 1
fi
setup/system_programs.sh "$stage"
"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Python 3.11 or newer is needed. Name one:  make $stage PYTHON=python3.12" >&2
    exit 1
}

# The folder counts too: a virtual environment that was moved no longer works.
state_of() {
    "$PYTHON" - "$1" pyproject.toml <<'PYTHON'
import hashlib, pathlib, sys
parts = [pathlib.Path(name).read_bytes() for name in sys.argv[1:]]
parts += [str(pathlib.Path.cwd()).encode(), sys.version.encode()]
print(hashlib.sha256(b"\0".join(parts)).hexdigest())
PYTHON
}

state=$(state_of "$lock")
if [ -x .venv/bin/planner ] && [ "$(cat ".venv/installed-for-$stage" 2>/dev/null)" = "$state" ]; then
    exit 0
fi

echo "Installing what $lock pins into .venv ..."
rm -f .venv/installed-for-*
# Made anew where it is missing, was moved or has lost its Python.
if ! .venv/bin/pip --version >/dev/null 2>&1; then
    "$PYTHON" -m venv --clear .venv
fi
export PIP_DISABLE_PIP_VERSION_CHECK=1
.venv/bin/python -m pip install --quiet --require-hashes -r "$lock"
# The build backend is in the lock as well, so that nothing is fetched without its hash.
.venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
echo "$state" >".venv/installed-for-$stage"
# What is enough to test is enough to run.
[ "$stage" = run ] || state_of requirements.lock >.venv/installed-for-run
