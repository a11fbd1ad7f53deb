#!/bin/sh
# Resolve requirements.lock, and requirements-dev.lock on top of the same versions. The settings of
# this machine's pip are left aside: the hashes are those of the public index, whoever resolves.
set -eu
cd "$(dirname "$0")/.."
.venv/bin/python -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || {
    # A newer Python would leave out what only the older ones need.
    echo "Resolve with the oldest Python we support:  make clean && make lock PYTHON=python3.11" >&2
    exit 1
}
unset PIP_INDEX_URL PIP_EXTRA_INDEX_URL PIP_FIND_LINKS
export PIP_CONFIG_FILE=/dev/null CUSTOM_COMPILE_COMMAND="make lock"
compile() {
    .venv/bin/pip-compile --quiet --upgrade --build-deps-for editable --extra postgresql "$@" pyproject.toml
}
compile --output-file requirements.lock
compile --extra dev --constraint requirements.lock --output-file requirements-dev.lock
