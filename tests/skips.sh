#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/skips.sh LOG: lists every test function that ctest's log says was skipped, with its reason, and fails when
# tests/skips.allow does not name that reason: a test that quietly stops testing is worse than one that fails.
set -euo pipefail
cd "$(dirname "$0")"
log=$1
[ -e "$log" ] || { echo "skips: there is no $log" >&2; exit 1; }

# Each line of skips.allow is a pattern for "Class::function(row) reason", then " -- " and why it may be skipped.
patterns=$(sed -n '/^[^#]/s/ -- .*//p' skips.allow)
skipped=$(sed -n 's/^SKIP   : //p' "$log" | sort -u)
[ -n "$skipped" ] || { echo 'Skipped test functions: none'; exit 0; }

unknown=$(grep -vE -f <(printf '%s\n' "$patterns") <<<"$skipped" || true)
printf 'Skipped test functions: %s\n' "$(wc -l <<<"$skipped")"
sed 's/^/  /' <<<"$skipped"
if [ -n "$unknown" ]; then
    printf 'skips: tests/skips.allow does not name:\n%s\n' "$unknown" >&2
    exit 1
fi
