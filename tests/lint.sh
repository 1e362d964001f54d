#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Rollcall developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Lints the C++ files that changed since a commit (default: the uncommitted change, or the last commit when there is
# none) with clang-format, clang-tidy and clazy. Usage: sh tests/lint.sh [BASE]; sh tests/lint.sh --all
# Needs a configured dev preset for its compile commands.
set -eu
root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
sh "$root/app/install.sh" run lint
cd "$root"
build=build/dev
[ -f $build/compile_commands.json ] || cmake --preset dev >/dev/null
# Sources that moc writes must exist before a file that includes them can be read.
cmake --build --preset dev >/dev/null

case ${1:-} in
--all) files=$(git ls-files '*.cpp' '*.h') ;;
"")
    files=$(git diff --name-only --diff-filter=d HEAD -- '*.cpp' '*.h'; git ls-files -o --exclude-standard -- '*.cpp' '*.h')
    [ -n "$files" ] || files=$(git diff --name-only --diff-filter=d HEAD~1 -- '*.cpp' '*.h')
    ;;
*) files=$(git diff --name-only --diff-filter=d "$1" -- '*.cpp' '*.h') ;;
esac
[ -n "$files" ] || { echo "Nothing changed."; exit 0; }

status=0
echo "$files" | xargs clang-format --dry-run -Werror || status=1
sources=$(echo "$files" | grep '\.cpp$' || :)
if [ -n "$sources" ]; then
    jobs=$(nproc)
    # The gcc-only flags of the compile commands mean nothing to clang.
    echo "$sources" | xargs -P "$jobs" -n 1 clang-tidy -p $build --quiet \
        --extra-arg=-Wno-unknown-warning-option 2>/dev/null || status=1
    echo "$sources" | xargs -P "$jobs" -n 2 clazy-standalone -p $build --extra-arg=-Wno-unknown-warning-option \
        --checks=level0,level1,detaching-member,no-qstring-ref 2>&1 | grep -E 'warning:|error:' && status=1
fi
[ $status -eq 0 ] && echo "Nothing to complain about."
exit $status
