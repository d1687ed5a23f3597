#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs in a clean root where only the package is installed; ./dev package prove calls it.
# prove.sh doctor: ochrectl says what is here and reads the course that was installed.
# prove.sh start: the window appears on a display, and no second one that complains.
set -eu
step() { printf -- '-- %s\n' "$*"; }
export HOME=/tmp/home
mkdir -p $HOME

case $1 in
doctor)
    step "ochrectl --version"
    ochrectl --version
    # Without a compiler its answer is "no" (1); only 2 would mean that it could not look.
    step "ochrectl doctor"
    ochrectl doctor || [ $? = 1 ]
    step "ochrectl pack check --no-compile"
    for course in /usr/share/ochre/lessons/*/; do ochrectl pack check --no-compile "$course"; done
    step "ochrectl pack new, and the schemas for editors"
    ochrectl pack new /tmp/new-pack
    ochrectl pack check --no-compile /tmp/new-pack
    ochrectl pack schema /tmp/schema >/tmp/schema.txt
    diff -r /tmp/schema /usr/share/ochre/schema
    step "ochrectl pack zip, install, remove"
    ochrectl pack zip /tmp/new-pack
    ochrectl pack install /tmp/new-pack.ochrepack
    ochrectl pack remove new-pack
    step "ochrectl cards and review"
    ochrectl cards add --front "What moves?" --back "A value that is not Copy."
    ochrectl review due --json | grep -q '"due"'
    step "ochrectl export and import"
    ochrectl export apkg /tmp/cards.apkg --course my-cards
    ochrectl import apkg /tmp/cards.apkg --json | grep -q '"added":1'
    ochrectl import --undo
    step "ochrectl schedule"
    ochrectl schedule --grades 3,3,1 --days 0,1,5 --json | grep -q '"reviews"'
    step "ochre-rules"
    echo '{"files":[{"path":"main.rs","text":"fn f() { a.clone() }"}],"forbid":["clone"]}' |
        /usr/libexec/ochre/ochre-rules | grep -q '"column":11'
    step "ochre, offscreen for five seconds"
    QT_QPA_PLATFORM=offscreen timeout 5 ochre || [ $? = 124 ]
    ;;
start)
    step "ochre on a display"
    xvfb-run -a sh -eu -c '
        ochre &
        timeout 30 xdotool search --sync --onlyvisible --name "Ochre" | head -n 1 | xargs xdotool getwindowname
        sleep 2
        kill -0 $!
        kill $!
        wait $! || true'
    ;;
esac
echo "$1: proven"
