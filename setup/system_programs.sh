#!/bin/sh
# Usage: system_programs.sh run|test
# See that the programs listed in system_programs.txt are there. As root on Debian, apt installs
# what is missing; anywhere else one message gives the command, and this fails.
set -eu
stage=$1
list=$(dirname "$0")/system_programs.txt
: "${PYTHON:=python3}"
export PYTHON

missing_packages() {
    while read -r when package proof; do
        case $when in
            run) ;;
            test) [ "$stage" = test ] || continue ;;
            *) continue ;;
        esac
        sh -c "$proof" </dev/null >/dev/null 2>&1 || printf ' %s' "$package"
    done <"$list"
}

is_debian() {
    # A derivative's package of the same name may be something else: Ubuntu's browser is a snap.
    [ -r /etc/os-release ] && (. /etc/os-release && [ "${ID:-}" = debian ])
}

missing=$(missing_packages)
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ] && is_debian; then
    echo "Installing system programs:$missing"
    # An index that cannot be refreshed may still do: whether it did is tested below.
    apt-get update -qq || true
    # shellcheck disable=SC2086  # one word for each package
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq -o Dpkg::Use-Pty=0 \
        --no-install-recommends $missing || true
    missing=$(missing_packages)
    [ -n "$missing" ] || exit 0
fi

{
    echo "System programs are missing:$missing"
    echo "Install them, then run this again:  sudo apt-get install$missing"
    case $missing in
        *chromium*)
            echo "PLANNER_CHROMIUM names another browser built on Chromium; now: ${PLANNER_CHROMIUM:-not set}"
            ;;
    esac
} >&2
exit 1
