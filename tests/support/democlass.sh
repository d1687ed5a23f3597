#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# democlass.sh OCHRECTL [--once]: a class server of one's own with a class, a teacher, three students and a join code in
# it, and the commands to try. Ends at Enter, at the end of its input or at Ctrl+C, and leaves nothing behind; with
# --once after a check.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ctl=$1

coproc server { exec "$here/classserver.sh"; }
home=$(mktemp -d)
# The end of its input ends the server.
end() {
    eval "exec ${server[1]}>&-" 2>/dev/null || true
    wait 2>/dev/null || true
    rm -rf "$home"
}
trap end EXIT
trap 'exit 0' INT TERM
admin=
while read -r key value <&"${server[0]}"; do
    case $key in
        admin) admin=$value ;;
        folder) folder=$value ;;
        ready) break ;;
    esac
done
[ -n "$admin" ] || { echo "The class server did not start." >&2; exit 1; }

export XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$home/config XDG_CACHE_HOME=$home/cache
field() { sed -nE "s/.*\"$1\":\"([^\"]*)\".*/\1/p"; }
person() { printf '%s' "$admin" | sed "s|//.*@|//$1:$2@|"; }

"$ctl" class init "$admin" --class "Rust demo" --guests
made=$("$ctl" class teacher add "$admin" "Grace Demo" --json)
teacher=$(person "$(field login <<<"$made")" "$(field password <<<"$made")")
printf 'name\nAda Demo\nEdith Demo\nKatherine Demo\n' >"$home/roster.csv"
printf '\nThe roster, as "roster import" prints it:\n'
"$ctl" class roster import "$teacher" "$home/roster.csv" | tee "$home/logins.csv"
ada=$(sed -n 's/"//g; s/\r//; 2p' "$home/logins.csv")
student=$(person "$(cut -d, -f2 <<<"$ada")" "$(cut -d, -f3 <<<"$ada")")
"$ctl" class invite "$teacher" "$home/rust-demo.ochre-class" --guest-certificate "$folder/visitor.pem" \
    --guest-key "$folder/visitor.key" >/dev/null
printf '\nJoin code: '
"$ctl" class code make "$teacher"
cat <<LINES

Set up by   $admin
Teacher     $teacher
Student     $student
Invitation  $home/rust-demo.ochre-class (open it with ./dev run)
Guests      user study_visitor with the certificate $folder/visitor.pem and visitor.key

Try, from another terminal:
    ./dev ctl class check '$admin'
    ./dev ctl class push '$student'
    ./dev ctl class export '$student' /tmp/mine.json
    ./dev ctl class code close '$teacher'
LINES
[ "${2:-}" = --once ] && { "$ctl" class check "$admin" | tail -n 1; exit 0; }
printf '\nEnter ends it.\n'
read -r _ || true
