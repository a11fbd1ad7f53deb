#!/bin/sh
# Usage: stages.sh TARGET ...
# Run make targets one after another, all of them even when one fails, and end with which did.
set -u
failed=
for target in "$@"; do
    printf '\n== %s\n' "$target"
    ${MAKE:-make} --no-print-directory "$target" || failed="$failed $target"
done
echo
if [ -n "$failed" ]; then
    echo "FAILED:$failed    (of: $*)"
    exit 1
fi
echo "Passed: $*"
