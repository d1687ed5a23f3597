#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/lint.sh BUILD [FOLDER...]: every check that needs no run of the program. FOLDER limits clang-tidy and clazy to
# parts of src, such as "runner". Says everything that is wrong, then fails.
set -uo pipefail
cd "$(dirname "$0")/.."
build=$1
shift
failed=()
step() {
    local name=$1
    shift
    printf '== %s\n' "$name"
    "$@" || failed+=("$name")
}

mapfile -t sources < <(git ls-files 'src/*.cpp' 'src/*.h' 'tests/*.cpp' 'tests/*.h')
if [ $# = 0 ]; then
    mapfile -t units < <(git ls-files 'src/*.cpp')
else
    mapfile -t units < <(for folder in "$@"; do git ls-files "src/$folder/*.cpp"; done)
fi

# range-loop-detach takes every temporary for a shared container: since C++23 a loop keeps what it goes over.
clazy_all() {
    printf '%s\n' "${units[@]}" | xargs -P "$(nproc)" -I{} \
        clazy-standalone -p "$build" --checks=level0,level1,no-overloaded-signal,no-range-loop-detach --header-filter='.*/src/.*' {} 2>&1 |
        { ! grep -E 'warning:|error:' | sort -u; }
}

step reuse reuse lint --quiet
step codespell codespell --skip='*.json,*.svg,*.ts,*.expected.json,./LICENSES,./build*,*.stdout,*.stderr' \
    --ignore-words-list=ines,versionin,ontext,caf,crate,crates,ser,mut,statics,fo,te,ist,ot,prntln,totl,lenght,strin,ine,tage,nd,positionof,probems src tests/*/*.cpp lessons README.md CONTRIBUTING.md
step clang-format clang-format-19 --dry-run --Werror "${sources[@]}"
step clazy clazy_all
step clang-tidy run-clang-tidy-19 -quiet -p "$build" -j "$(nproc)" "${units[@]}"

if [ ${#failed[@]} -gt 0 ]; then
    printf 'lint: not clean: %s\n' "${failed[*]}"
    exit 1
fi
echo 'lint: clean'
