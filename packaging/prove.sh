#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs in a clean root where only the package is installed, as a plain user with a home that stays from one part to the next.
# packaging/proof.sh calls the parts in their order. Each step says ok, or the part ends there and fails.
set -eu
lessons=/usr/share/ochre/lessons
store=$HOME/.local/share/ochre
work=$HOME/proof
name=
ok() { [ -z "$name" ] || printf 'ok    %s\n' "$name"; name=; }
step() { ok; name=$*; }
ended() { [ "$1" = 0 ] && ok || { printf 'FAILS %s\n' "${name:-see above}"; exit 1; }; }
trap 'ended $?' EXIT
mkdir -p "$work"
export XDG_RUNTIME_DIR=/tmp/run
mkdir -p -m 700 "$XDG_RUNTIME_DIR"

stat() { ochrectl progress stats --json | sed -nE "s/.*\"$1\":([0-9]+).*/\1/p"; }
# is TEST...: for lists and loops, in which "set -e" would be asleep.
is() { "$@" || { echo "not so: $*" >&2; exit 1; }; }
is_code() { [ "$1" = "$2" ] || { echo "ended with $1 instead of $2" >&2; exit 1; }; }
# until_true SECONDS COMMAND...: waits for it to come true.
until_true() {
    left=$1
    shift
    until "$@"; do
        left=$((left - 1))
        [ "$left" -gt 0 ] || { echo "waited in vain for: $*" >&2; return 1; }
        sleep 1
    done
}
is_at_least() { [ "$(stat "$1" 2>/dev/null || echo 0)" -ge "$2" ]; }
window() { xdotool search --onlyvisible --name 'Ochre' | head -n 1; }
has_window() { [ -n "$(window)" ]; }
# go_to WORDS: Ctrl+K finds anything.
go_to() {
    xdotool windowactivate --sync "$(window)"
    xdotool key --clearmodifiers ctrl+k
    until_true 20 xdotool search --onlyvisible --name '^Go to$' >/dev/null
    xdotool type --delay 20 "$1"
    sleep 2
    xdotool key Return
}
# The text of every file of the store, whatever the database keeps beside it.
fingerprint() { (cd "$store" && find . -type f ! -name '*-shm' ! -name '*.lock' | LC_ALL=C sort | xargs sha256sum); }

part_files() {
    step "both programs, as $(id -un), and their helpers"
    is [ "$(id -u)" != 0 ]
    ochrectl --version
    for helper in runbox straightlink ochre-rules; do is [ -x /usr/libexec/ochre/$helper ]; done
    is [ -r /usr/libexec/ochre/endguard.so ]
    step "both courses, schemas, defaults"
    for file in lessons/rust/course.toml lessons/rust-senior/course.toml lessons/FORMAT.md defaults.ini; do
        is [ -r /usr/share/ochre/$file ]
    done
    step "one id for desktop file, description, types and icons"
    id=alt.ochre.Ochre
    for file in applications/$id.desktop metainfo/$id.metainfo.xml mime/packages/$id.xml \
        icons/hicolor/scalable/apps/$id.svg icons/hicolor/48x48/apps/$id.png icons/hicolor/128x128/apps/$id.png \
        icons/hicolor/256x256/apps/$id.png; do
        is [ -s /usr/share/$file ]
    done
    step "completions for bash, zsh and fish, and bash's at work"
    for program in ochre ochrectl; do
        for file in bash-completion/completions/$program zsh/vendor-completions/_$program fish/vendor_completions.d/$program.fish; do
            is [ -s /usr/share/$file ]
        done
    done
    bash -c '. /usr/share/bash-completion/completions/ochrectl; COMP_WORDS=(ochrectl doc); COMP_CWORD=1; _ochrectl
        [ "${COMPREPLY[*]}" = doctor ]'
}

part_plain() {
    # Without a compiler its answer is "no" (1); only 2 would mean that it could not look.
    step "ochrectl doctor"
    ochrectl doctor || [ $? = 1 ]
    step "ochrectl pack check --no-compile of both courses"
    for course in $lessons/*/; do ochrectl pack check --no-compile "$course"; done
    step "ochrectl pack new, and the schemas for editors"
    ochrectl pack new "$work/new-pack"
    ochrectl pack check --no-compile "$work/new-pack"
    ochrectl pack schema "$work/schema" >"$work/schema.txt"
    diff -r "$work/schema" /usr/share/ochre/schema
    step "ochrectl pack zip, install, remove"
    ochrectl pack zip "$work/new-pack"
    ochrectl pack install "$work/new-pack.ochrepack"
    ochrectl pack remove new-pack
    step "ochrectl cards and review"
    ochrectl cards add --front "What moves?" --back "A value that is not Copy."
    ochrectl review due --json | grep -q '"due"'
    step "ochrectl export and import"
    ochrectl export apkg "$work/cards.apkg" --course my-cards
    ochrectl import apkg "$work/cards.apkg" --json | grep -q '"added":1'
    ochrectl import --undo
    step "ochrectl schedule"
    ochrectl schedule --grades 3,3,1 --days 0,1,5 --json | grep -q '"reviews"'
    step "ochre-rules"
    echo '{"files":[{"path":"main.rs","text":"fn f() { a.clone() }"}],"forbid":["clone"]}' |
        /usr/libexec/ochre/ochre-rules | grep -q '"column":11'
    step "ochre, offscreen for five seconds"
    code=0
    QT_QPA_PLATFORM=offscreen timeout 5 ochre || code=$?
    [ $code = 124 ]
}

# With Debian's own compiler.
part_compiler() {
    # Its answer is still "no" (1), because Rust's own documentation is not installed.
    step "ochrectl doctor finds a compiler and a sandbox"
    code=0
    ochrectl doctor >"$work/doctor.txt" || code=$?
    is_code $code 1
    grep -q '^rustc  *1\.' "$work/doctor.txt"
    grep -q '^sandbox  *bubblewrap' "$work/doctor.txt"
    step "ochrectl run, in the sandbox"
    printf 'fn main() { println!("six times seven is {}", 6 * 7); }\n' >"$work/hello.rs"
    ochrectl run "$work/hello.rs" | grep -qx 'six times seven is 42'
    step "ochrectl run refuses what a program may not do"
    printf 'fn main() { std::fs::read_dir(std::env::args().nth(1).unwrap()).unwrap(); }\n' >"$work/look.rs"
    code=0
    ochrectl run "$work/look.rs" --arg "$work" >"$work/look.txt" 2>&1 || code=$?
    is_code $code 1
    step "ochrectl check finds an error"
    printf 'fn main() { let n: u8 = "seven"; }\n' >"$work/wrong.rs"
    code=0
    ochrectl check "$work/wrong.rs" --json >"$work/check.json" || code=$?
    is_code $code 1
    grep -q E0308 "$work/check.json"
    step "ochrectl test"
    printf 'pub fn two() -> u8 { 2 }\n#[test]\nfn is_two() { assert_eq!(two(), 2); }\n' >"$work/tested.rs"
    ochrectl test "$work/tested.rs"
}

# The main job by keyboard in the real window: lesson 1 by Ctrl+K, and the solution of one of its exercises by F5.
play() {
    openbox &
    ochre &
    program=$!
    step "the window comes up"
    until_true 60 has_window
    xdotool windowsize "$(window)" 1600 1000
    step "lesson 1 is opened"
    before=$(stat lessons_opened 2>/dev/null || echo 0)
    go_to "Install Rust and run your first program"
    until_true 30 is_at_least lessons_opened $((before > 1 ? before : 1))
    step "the solution of its exercise, opened by a second start, runs with Debian's compiler"
    cp $lessons/rust/01-*/exercises/kitchen-ticket/solution.rs "$work/kitchen-ticket.rs"
    runs=$(stat program-run)
    ochre "$work/kitchen-ticket.rs"
    sleep 3
    xdotool windowactivate --sync "$(window)"
    xdotool key --clearmodifiers F5
    until_true 90 is_at_least program-run $((${runs:-0} + 1))
    ochrectl progress export | grep '"program-run"' | tail -n 1 >"$work/run.txt"
    grep -q 'finished' "$work/run.txt"
    grep -q 'kitchen-ticket' "$work/run.txt"
    step "the window closes, and the store is whole"
    xdotool key --clearmodifiers ctrl+q
    until_true 30 is_gone $program
    wait $program
    ochrectl progress verify
}
is_gone() { ! kill -0 "$1" 2>/dev/null; }
part_job() { xvfb-run -a -s '-screen 0 1920x1200x24 -nolisten tcp' sh "$0" play; }

# The questions of the learner's cards, in a form that no version of the program changes.
cards() { ochrectl cards list --json | grep -oE '"front":"[^"]*"' | LC_ALL=C sort; }

# Writes a store, settings and a course of one's own, as an earlier version leaves them.
part_before() {
    step "$(ochrectl --version) writes progress, a course and settings"
    for number in 1 2 3; do ochrectl cards add --front "Card $number of $(ochrectl --version)" --back "Its back." >/dev/null; done
    [ -e "$work/kept" ] || ochrectl pack new "$work/kept"
    ochrectl pack zip "$work/kept"
    ochrectl pack install "$work/kept.ochrepack"
    mkdir -p "$HOME/.config/ochre"
    [ -e "$HOME/.config/ochre/ochre.ini" ] || printf '[window]\ntheme=dark\n' >"$HOME/.config/ochre/ochre.ini"
    ochrectl progress verify
    cards >"$work/cards.txt"
    [ "$(wc -l <"$work/cards.txt")" -ge 3 ]
}

# Whatever the earlier version knew is there, and more can be written.
part_after() {
    step "$(ochrectl --version) has every card, the course and the settings"
    ochrectl progress verify
    cards | cmp - "$work/cards.txt"
    ochrectl pack list | grep -q kept
    grep -q '^theme=dark' "$HOME/.config/ochre/ochre.ini"
    step "its window opens the store"
    code=0
    QT_QPA_PLATFORM=offscreen timeout 8 ochre || code=$?
    [ $code = 124 ]
    ochrectl progress verify
    grep -q '^theme=dark' "$HOME/.config/ochre/ochre.ini"
    step "it writes on"
    ochrectl cards add --front "A card of $(ochrectl --version)" --back "Written after the change." >/dev/null
    cards >"$work/cards.txt"
}

# Of the earlier version over the store of the later one: it reads all of it, or refuses and changes not a byte.
part_downgraded() {
    step "$(ochrectl --version) meets the store of the later version"
    fingerprint >"$work/later.txt"
    code=0
    ochrectl cards list --json >/dev/null 2>"$work/refused.txt" || code=$?
    if [ $code = 0 ]; then
        cards | cmp - "$work/cards.txt"
        echo "      it reads all of it"
    else
        is_code $code 2
        is [ -s "$work/refused.txt" ]
        code=0
        QT_QPA_PLATFORM=offscreen timeout 8 ochre || code=$?
        [ $code = 124 ] || [ $code = 1 ]
        fingerprint | cmp - "$work/later.txt"
        echo "      it refuses and leaves it whole: $(head -n 1 "$work/refused.txt")"
    fi
}

# A store of a later version is refused, and not a byte of it is changed.
part_refused() {
    file=$store/progress.sqlite
    version=$(sqlite3 "$file" 'PRAGMA user_version')
    step "a store of a later version is refused by both programs"
    cp -a "$store" "$work/whole"
    sqlite3 "$file" 'PRAGMA user_version = 9999; PRAGMA wal_checkpoint(TRUNCATE);' >/dev/null
    fingerprint >"$work/later.txt"
    code=0
    ochrectl cards add --front no --back no 2>"$work/refused.txt" || code=$?
    is_code $code 2
    is [ -s "$work/refused.txt" ]
    code=0
    QT_QPA_PLATFORM=offscreen timeout 8 ochre || code=$?
    [ $code = 124 ] || [ $code = 1 ]
    step "and is whole"
    fingerprint | grep "$(basename "$file")\$" >"$work/still.txt"
    grep "$(basename "$file")\$" "$work/later.txt" | cmp - "$work/still.txt"
    sqlite3 "$file" "PRAGMA user_version = $version"
    ochrectl progress verify
    cards | cmp - "$work/cards.txt"
}

case $1 in
play) play ;;
*) "part_$1" ;;
esac
