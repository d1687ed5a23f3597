#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A PostgreSQL of one's own in a temporary folder, on the loopback interface, with TLS by a certificate authority of its
# own. Says "KEY VALUE" a line and "ready"; then takes orders a line on its input, each answered by "done" or "failed":
# freeze, thaw, kill (as a power cut), start. At the end of its input, however whoever started it ended, the server ends
# and the folder goes.
#
#     folder F    with ca.pem, other-ca.pem, visitor.pem and visitor.key (the certificate of guests)
#     port P      127.0.0.1 and localhost; the certificate names only localhost
#     log FILE    of the server
#     admin URL   of its superuser
set -euo pipefail

bin=
for folder in "${OCHRE_POSTGRES_BIN:-}" /usr/lib/postgresql/*/bin; do
    [ -x "$folder/initdb" ] && bin=$folder
done
[ -n "$bin" ] || { echo "There is no initdb: install the package postgresql-17." >&2; exit 3; }

# initdb refuses root. The text goes along, since another user may not be able to read this file.
if [ "$(id -u)" = 0 ]; then
    text=$(cat "$0")
    cd /
    exec setpriv --reuid nobody --regid nogroup --clear-groups "$BASH" -c "$text" "$0" "$@"
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/ochre-class-XXXXXX")
cd "$folder"
export HOME=$folder LC_ALL=C.UTF-8
password=$(openssl rand -hex 16)
server=

# Its own pid and those it started; a frozen one is woken first.
family() {
    local stat pid rest
    printf '%s\n' "$server"
    for stat in /proc/[0-9]*/stat; do
        read -r pid rest 2>/dev/null <"$stat" || continue
        rest=${rest##*) }
        set -- $rest
        [ "${2:-}" = "$server" ] && printf '%s\n' "$pid"
    done
    return 0
}
signal() { [ -z "$server" ] || kill "-$1" $(family) 2>/dev/null || true; }
end() {
    signal CONT
    [ -z "$server" ] || { kill -QUIT "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
    rm -rf "$folder"
}
trap end EXIT
trap 'exit 0' TERM INT HUP

# certificate NAME SUBJECT CA [OPENSSL OPTIONS]: NAME.key and NAME.pem, signed by that authority.
certificate() {
    local name=$1 subject=$2 ca=$3
    shift 3
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$name.key" -out "$name.pem" \
        -subj "/CN=$subject" ${ca:+-CA "$ca.pem" -CAkey "$ca.key"} "$@" 2>/dev/null
}

certificate ca "Test authority" "" -days 2
certificate other-ca "Another authority" "" -days 2
certificate server localhost ca -days 2 -addext subjectAltName=DNS:localhost -addext basicConstraints=critical,CA:FALSE
certificate expired localhost ca -not_before 20200101000000Z -not_after 20200102000000Z \
    -addext subjectAltName=DNS:localhost -addext basicConstraints=critical,CA:FALSE
certificate visitor study_visitor ca -days 2 -addext basicConstraints=critical,CA:FALSE
chmod 600 ./*.key

"$bin/initdb" -D data -U school -A scram-sha-256 --pwfile=<(echo "$password") --no-sync --no-instructions >initdb.log 2>&1 ||
    { cat initdb.log >&2; exit 4; }
cat >>data/postgresql.conf <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$folder'
fsync = off
full_page_writes = off
max_connections = 60
shared_buffers = 32MB
ssl = on
ssl_ca_file = '$folder/ca.pem'
ssl_cert_file = '$folder/${OCHRE_CLASS_CERTIFICATE:-server}.pem'
ssl_key_file = '$folder/${OCHRE_CLASS_CERTIFICATE:-server}.key'
log_statement = all
log_parameter_max_length = -1
CONF
cat >data/pg_hba.conf <<HBA
local   all all scram-sha-256
hostssl all study_visitor all cert
hostssl all +study_guest all reject
hostssl all all all scram-sha-256
HBA

port=
launch() {
    "$bin/postgres" -D data -p "$port" >>server.log 2>&1 <&- &
    server=$!
    local tries
    for ((tries = 0; tries < 600; tries++)); do
        PGPASSWORD=$password "$bin/pg_isready" -q -h "$folder" -p "$port" && return 0
        kill -0 "$server" 2>/dev/null || { server=; return 1; }
        sleep 0.05
    done
    return 1
}
for ((attempt = 0; attempt < 20; attempt++)); do
    port=$((20000 + RANDOM % 12000))
    launch && break
done
[ -n "$server" ] || { cat server.log >&2; exit 5; }

printf 'folder %s\nport %s\nlog %s\n' "$folder" "$port" "$folder/server.log"
printf 'admin postgresql://school:%s@localhost:%s/postgres?sslmode=verify-full&sslrootcert=%s\nready\n' \
    "$password" "$port" "$folder/ca.pem"

while read -r order; do
    case $order in
        freeze) signal STOP ;;
        thaw) signal CONT ;;
        # Stopped first: whoever outlived another by a moment would still say so to its client.
        kill) signal STOP; signal KILL; wait "$server" 2>/dev/null || true; server= ;;
        start) launch || { echo failed; continue; } ;;
        *) echo failed; continue ;;
    esac
    echo done
done
