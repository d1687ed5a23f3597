#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/skips.sh lets a skip pass that skips.allow names, fails on any other, and says both.
set -euo pipefail
cd "$(dirname "$0")"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
expect() {
    local code=0
    ../skips.sh "$folder/log" >"$folder/out" 2>&1 || code=$?
    [ $code = "$1" ] || { echo "exit code $code instead of $1 for $2:"; cat "$folder/out"; exit 1; }
}

printf 'PASS   : TestX::works()\n' >"$folder/log"
expect 0 'no skip'
printf 'SKIP   : TestX::works() the moon is full\n   Loc: [x.cpp(1)]\n' >"$folder/log"
expect 1 'a new skip'
grep -q 'TestX::works() the moon is full' "$folder/out"
printf 'SKIP   : TestHostileRestricted::initTestCase() this kernel has no Landlock\n' >"$folder/log"
expect 0 'a skip that is allowed'
grep -q 'Skipped test functions: 1' "$folder/out"
rm "$folder/log"
expect 1 'no log'
