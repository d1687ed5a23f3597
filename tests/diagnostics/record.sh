#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Refreshes what the compiler, cargo and libtest said about the programs in data/: run it as
# ./dev shell tests/diagnostics/record.sh after a new Rust release, then read the difference.
# Explanations are cut to 200 characters; paths of this machine, thread ids, addresses and build hashes are made neutral.
set -euo pipefail

DATA=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/data
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
SYSROOT=$(rustc --print sysroot)
HASH=$(rustc -vV | sed -n 's/^commit-hash: //p')
JSON=(--error-format=json --json=diagnostic-rendered-ansi)
export RUST_BACKTRACE=0 LANG=C.UTF-8 SYSROOT HASH WORK

neutral() {
    python3 -c '
import json, os, re, sys
for line in sys.stdin.buffer.read().decode().splitlines(keepends=True):
    line = line.replace(os.environ["SYSROOT"] + "/lib/rustlib/src/rust", "/rustc/" + os.environ["HASH"])
    line = line.replace(os.environ["WORK"], "/home/learner")
    line = re.sub(r"^(thread \x27.*\x27 )\(\d+\)", r"\1(1234)", line)
    line = re.sub(r"-[0-9a-f]{16}\b", "-0123456789abcdef", line)
    line = re.sub(r"0x[0-9a-f]{6,}", "0x0", re.sub(r"finished in [0-9.]+s", "finished in 0.00s", line))
    if line.startswith("{"):
        message = json.loads(line)
        code = (message.get("message") if "reason" in message else message) or {}
        code = code.get("code") if isinstance(code, dict) else None
        if code and code.get("explanation"):
            code["explanation"] = code["explanation"][:200]
        line = json.dumps(message, ensure_ascii=False, separators=(",", ":")) + "\n"
    sys.stdout.buffer.write(line.encode())
'
}

record_programs() {
    mkdir -p "$DATA/recorded"
    cd "$WORK"
    for program in "$DATA"/programs/*.rs; do
        local name compiler=rustc
        name=$(basename "$program" .rs)
        [[ $name == clippy_* ]] && compiler=clippy-driver
        cp "$program" main.rs
        "$compiler" --edition 2024 --crate-name lesson --emit=mir "${JSON[@]}" main.rs 2>&1 >/dev/null |
            neutral >"$DATA/recorded/$name.json" || true
    done
}

# A workspace with a library that warns and a program that is right or wrong.
record_cargo() {
    cp -r "$DATA/cargo/workspace" "$WORK/workspace"
    cd "$WORK/workspace"
    export CARGO_TARGET_DIR=$WORK/workspace/target
    cargo run --offline --quiet --message-format=json 2>/dev/null | neutral >"$DATA/cargo/run.json"
    touch */src/*.rs
    # cargo takes the targets in any order: sorted, so that only real changes show.
    cargo check --offline --quiet --all-targets --message-format=json 2>/dev/null | neutral | LC_ALL=C sort >targets
    grep -v '"build-finished"' targets >"$DATA/cargo/all-targets.json"
    grep '"build-finished"' targets >>"$DATA/cargo/all-targets.json"
    echo 'fn broken() -> u32 { "no" }' >>desk/src/main.rs
    cargo build --offline --quiet --message-format=json 2>/dev/null | neutral >"$DATA/cargo/broken.json" || true
}

record_panics() {
    cd "$WORK"
    cp "$DATA/panics/main.rs" main.rs
    rustc --edition 2024 --crate-name lesson "${JSON[@]}" main.rs -o panics 2>/dev/null
    for case in $(sed -n 's/^ *"\([a-z-]*\)" => .*/\1/p' main.rs); do
        { ./panics "$case" 2>&1 >/dev/null || true; } 2>/dev/null | neutral >"$DATA/panics/$case.txt"
    done
}

record_tests() {
    cd "$WORK"
    cp "$DATA/tests/main.rs" main.rs
    rustc --edition 2024 --crate-name lesson --test main.rs -o suite 2>/dev/null
    ./suite --list --format terse >"$DATA/tests/list.txt"
    for name in $(sed -n 's/: test$//p' "$DATA/tests/list.txt"); do
        { ./suite "$name" --exact --show-output >out 2>err || true; } 2>/dev/null
        neutral <out >"$DATA/tests/${name##*::}.out.txt"
        [ -s err ] && neutral <err >"$DATA/tests/${name##*::}.err.txt"
    done
    ./suite tests::writes_past_libtest --exact --test-threads=1 | neutral >"$DATA/tests/one_thread.out.txt" || true
}

record_programs
record_cargo
record_panics
record_tests
du -sh "$DATA"
