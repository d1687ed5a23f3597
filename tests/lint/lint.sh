#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/lint/lint.sh BUILD [FILE or FOLDER...]: every check that needs no run of the program, over all of src and tests or over
# what is named. Says everything that is wrong, then fails. ./dev lint calls it.
set -uo pipefail
cd "$(dirname "$0")/../.."
build=$1
shift
[ $# -gt 0 ] || set -- src tests
failed=()
step() {
    local name=$1
    shift
    printf '== %s\n' "$name"
    "$@" || failed+=("$name")
}

mapfile -t sources < <(git ls-files -- "$@" | grep -E '\.(cpp|h)$')
mapfile -t units < <(printf '%s\n' "${sources[@]}" | grep '\.cpp$' | grep -v '^tests/lint/')
mapfile -t scripts < <(git ls-files -- dev .ci/run '*.sh')

# The linters are clang: they cannot read what g++ has precompiled. They get the same headers as clang precompiles them, which
# saves most of the seven seconds that a page of widgets takes to read.
mkdir -p "$build/lint"
sed -E "s# -include [^ ]*/ochre_pch_(core|widgets)\.dir/cmake_pch\.hxx# -include-pch $build/lint/\1.pch#
    s# -Winvalid-pch##; s# -fpch-preprocess##" "$build/compile_commands.json" >"$build/lint/compile_commands.json"
precompile() {
    local kind headers command
    for kind in core widgets; do
        headers=$build/lint/$kind.hxx
        grep '^#include' "$build/CMakeFiles/ochre_pch_$kind.dir/cmake_pch.hxx" >"$headers.new" || return 1
        [ "$build/lint/$kind.pch" -nt "$headers" ] && cmp -s "$headers" "$headers.new" && continue
        mv "$headers.new" "$headers"
        command=$(python3 -c 'import json, sys
print(next(unit["command"] for unit in json.load(open(sys.argv[1])) if f"ochre_pch_{sys.argv[2]}.dir" in unit["command"]))' \
            "$build/compile_commands.json" "$kind") || return 1
        # The command of g++ without its first words, its precompiled header, its source and its object.
        command=$(sed -E 's#^.*c\+\+ -#-#; s# -include [^ ]*##; s# -(Winvalid-pch|fpch-preprocess)##g; s# -[oc] [^ ]*##g' <<<"$command")
        eval "clang++-19 -x c++-header $command \"$headers\" -o \"$build/lint/$kind.pch\"" || return 1
    done
}

# What clang-tidy is loaded with; made again when its source is newer.
plugin=$build/lint/owndeclarations.so
own_declarations() {
    [ "$plugin" -nt tests/lint/owndeclarations.cpp ] ||
        clang++-19 -std=c++17 -fno-rtti -O1 -shared -fPIC -isystem /usr/lib/llvm-19/include -o "$plugin" \
            tests/lint/owndeclarations.cpp
}

syntax() {
    local script
    for script in "${scripts[@]}"; do bash -n "$script" || return 1; done
}

step reuse reuse lint --quiet
step codespell codespell --skip='*.json,*.svg,*.ts,*.expected.json,./LICENSES,./build*,*.stdout,*.stderr' \
    --ignore-regex='\b[A-Za-z]*[a-z][A-Z][A-Za-z]*\b' \
    --ignore-words-list=abd,bu,desing,inh,implementor,implementors,settin,sumary,ines,versionin,ontext,caf,crate,crates,ser,mut,statics,fo,te,ist,ot,prntln,totl,lenght,strin,ine,tage,nd,positionof,probems,ake,alse,optoin,alph \
    src tests/*/*.cpp lessons README.md CONTRIBUTING.md
step 'shell syntax' syntax
if [ ${#units[@]} -gt 0 ]; then
    step clang-format clang-format-19 --dry-run --Werror "${sources[@]}"
    step 'precompiled headers' precompile
    step clazy tests/lint/lintunits.py "$build/lint" clazy "${units[@]}"
    step 'plugin for clang-tidy' own_declarations
    step clang-tidy tests/lint/lintunits.py "$build/lint" clang-tidy "${units[@]}"
fi

if [ ${#failed[@]} -gt 0 ]; then
    printf 'lint: not clean: %s\n' "${failed[*]}"
    exit 1
fi
echo 'lint: clean'
