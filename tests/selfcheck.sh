#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/selfcheck.sh [COMMAND...]: tries every command of ./dev help, or those named, in a real but short form, each within
# a time limit, without display and without input. ./dev selfcheck calls it.
# tests/selfcheck.sh --list: only compares the commands that dev has, that help tells of, and that are tried here.
set -euo pipefail
cd "$(dirname "$0")/.."
build=${OCHRE_BUILD:-$PWD/build}
logs=$build/selfcheck

dev() { timeout 1500 env -u DISPLAY -u WAYLAND_DISPLAY ./dev "$@" </dev/null; }
pictures() { [ "$(find "$1" -name '*.png' -size +1k | wc -l)" -ge "$2" ]; }

try_help() { dev help | grep -q '^./dev run '; }
try_selfcheck() { tests/selfcheck.sh --list; }
try_shell() { dev shell g++ --version; }
try_build() { dev build dev ochre_base; }
try_run() { dev run && pictures "$build/mainjob" 8; }
try_test() { dev test -N | tee /dev/stderr | grep -qE 'Total Tests: [0-9]{2,}' && dev test -R '^base\.'; }
# From another folder, whose name it must keep.
try_ctl() {
    (cd / && timeout 900 "$OLDPWD/dev" ctl doctor)
    # 1: the program does not compile.
    { dev ctl story tests/stories/data/programs/E0382_assigned.rs || [ $? = 1 ]; } | grep -q 'moves .reading.'
}
try_class() { dev class --once | tee /dev/stderr | grep -q 'tried, 0 failed'; }
try_lessons() { dev lessons --lesson install-and-first-program; }
try_shots() { dev shots dark-200 && pictures "$build/shots" 20; }
try_bench() { dev bench colour; }
try_lint() { dev lint src/base; }
try_asan() { dev asan -R '^base\.'; }
try_tsan() { dev tsan -R '^base\.'; }
try_fuzz() { dev fuzz 30 && [ "$(ls "$build"/fuzz/*.log | wc -l)" -ge 12 ]; }
try_package() { dev package prove && ls -l "$build"/package/*.deb; }

# In a clone without what is not committed; nothing is built.
try_release() { dev release 99.0.0 --dry-run | grep '^+ochre (99.0.0)' >/dev/null || { git status --short; return 1; }; }
try_licences() { dev licences --check; }
try_coverage() { dev coverage settings | grep -E '^settings: [0-9.]+ %'; }

names() { sed -nE "$1" "$2" | sort -u; }
in_dev() { names 's/^cmd_([a-z]+)\(\).*/\1/p' dev; }
in_help() { ./dev help | sed -nE 's/^\.\/dev ([a-z]+) .*/\1/p' | sort -u; }
tried() { names 's/^try_([a-z]+)\(\).*/\1/p' tests/selfcheck.sh; }

diff <(in_dev) <(in_help) || { echo 'selfcheck: dev has other commands than help tells of' >&2; exit 1; }
diff <(in_dev) <(tried) || { echo 'selfcheck: dev has other commands than are tried here' >&2; exit 1; }
[ "${1:-}" = --list ] && { echo "dev, its help and its selfcheck name the same $(in_dev | wc -l) commands"; exit 0; }

# In the order in which they are written above: the cheap ones first.
[ $# -gt 0 ] || set -- $(sed -nE 's/^try_([a-z]+)\(\).*/\1/p' tests/selfcheck.sh)
mkdir -p "$logs"
failed=()
for name in "$@"; do
    declare -F "try_$name" >/dev/null || { echo "selfcheck: no such command: $name" >&2; exit 1; }
    SECONDS=0
    printf '%-10s' "$name"
    if (set -e; "try_$name") >"$logs/$name.log" 2>&1; then
        printf ' works  %4s s\n' "$SECONDS"
    else
        printf ' FAILS  %4s s; the end of %s:\n' "$SECONDS" "$logs/$name.log"
        tail -n 40 "$logs/$name.log" | sed 's/^/    /'
        failed+=("$name")
    fi
done
[ ${#failed[@]} = 0 ] || { printf 'selfcheck: %s of %s commands fail: %s\n' ${#failed[@]} $# "${failed[*]}"; exit 1; }
echo "selfcheck: $# commands work"
