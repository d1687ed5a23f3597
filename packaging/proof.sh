# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# ./dev package prove, read by ./dev: the package in a clean root of Debian 13, from the first start to the purge.

# as_learner_in FOLDER COMMAND...: as the plain user of the root in that folder. Root steps down to it; a plain user plays it.
as_learner_in() {
    local folder=$1 play=(--unshare-user --uid 1000 --gid 1000 --)
    shift
    am_root && play=(-- setpriv --reuid 1000 --regid 1000 --clear-groups)
    bwrap --bind "$folder" / --dev-bind /dev /dev --dev-bind /proc /proc --perms 1777 --tmpfs /tmp --clearenv \
        --setenv LANG C.UTF-8 --setenv PATH /usr/bin:/bin:/usr/games --setenv HOME /home/learner --setenv USER learner \
        --chdir /home/learner "${play[@]}" "$@"
}

# Every file of the root that a package may leave behind; caches and logs of other programs are theirs.
files_of_root() {
    (cd "$1" && find . -xdev \( -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./var/cache -o -path ./var/log \
        -o -path ./home -o -path ./root -o -path ./tmp -o -path ./run -o -path ./proc -o -path ./dev -o -path ./packages \
        -o -path ./usr/share/mime -o -name icon-theme.cache -o -name mimeinfo.cache -o -name ld.so.cache -o -name ld.so.cache~ \) \
        -prune -o -print | LC_ALL=C sort)
}

# The learner's home by content and by times; the folder where the proof keeps its own notes is none of it.
home_of_root() {
    (cd "$1/home/learner" && find . -path ./proof -prune -o -type f -printf '%p %s %T@\n' -exec sha256sum '{}' + | LC_ALL=C sort)
}

# repacked DEB VERSION FOLDER: the same package under another number; its path.
repacked() {
    local tree
    tree=$(mktemp -d) && chmod 755 "$tree"
    dpkg-deb -R "$1" "$tree"
    sed -i "s/^Version: .*/Version: $2/" "$tree/DEBIAN/control"
    dpkg-deb -Zgzip -z1 --root-owner-group -b "$tree" "$3" >/dev/null
    rm -rf "$tree"
    echo "$3/ochre_${2}_$(dpkg-deb -f "$1" Architecture).deb"
}

# The package of an earlier commit where "./dev package previous" has made one, else this one under an earlier number.
earlier_package() {
    local kept
    kept=$(ls -t "$BUILD"/previous/*.deb 2>/dev/null | head -n 1)
    if [ -n "$kept" ]; then
        say "The previous release is the package of an earlier commit: ${kept##*/}"
        # Whatever its number, it is the earlier one.
        inside bash -c "$(declare -f repacked); repacked \"\$@\"" - "$kept" '0.0.1~previous' "$2"
    else
        say "There is no package of an earlier commit (./dev package previous COMMIT makes one): this one under an earlier number"
        inside bash -c "$(declare -f repacked); repacked \"\$@\"" - "$1" '0.0.1~same' "$2"
    fi
}

# install_in FOLDER DEB: with nothing that is recommended; an earlier version too.
install_in() {
    as_root_in "$1" sh -c 'apt-get -q -o APT::Sandbox::User=root -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-unsafe-io \
        install -y --no-install-recommends --allow-downgrades "$1" >/packages/apt.log 2>&1 || { cat /packages/apt.log; exit 1; }' apt "$2"
    printf 'ok    installed: %s\n' "$(as_root_in "$1" dpkg-query -W -f '${Package} ${Version}' ochre)"
}

# removed_from FOLDER remove|purge FILES-BEFORE HOME-BEFORE
removed_from() {
    as_root_in "$1" dpkg "--$2" ochre >/dev/null
    [ ! -e "$1/usr/bin/ochre" ] && [ ! -e "$1/usr/libexec/ochre" ] || { echo "FAILS $2: the programs are still there"; return 1; }
    home_of_root "$1" | diff "$4" - || { echo "FAILS $2: the home has changed"; return 1; }
    files_of_root "$1" | diff "$3" - || { echo "FAILS $2: files were left behind"; return 1; }
    printf 'ok    %s leaves no file, and the home as it was\n' "$2"
}

# proof DEB
proof() {
    local clean=$CACHE/clean deb=$1 earlier part notes
    notes=$(mktemp -d)
    say "Making a clean Debian 13 root (a minute)"
    new_root "$clean" apt
    mkdir -p "$clean/packages"
    earlier=$(earlier_package "$deb" "$notes" | tail -n 1)
    cp "$deb" "$earlier" packaging/prove.sh "$clean/packages/"
    deb=/packages/${deb##*/} earlier=/packages/${earlier##*/}
    # By hand: a minimal root has no useradd.
    echo 'learner:x:1000:1000::/home/learner:/bin/bash' >>"$clean/etc/passwd"
    as_root_in "$clean" sh -c 'mkdir /home/learner && chown 1000:1000 /home/learner'
    say "Installing what the package depends on, then the package, without recommendations"
    apt_in "$clean" $(proof_dependencies "$1")
    files_of_root "$clean" >"$notes/files"
    install_in "$clean" "$deb"
    for part in files plain; do as_learner_in "$clean" sh /packages/prove.sh $part; done
    as_root_in "$clean" dpkg --purge ochre >/dev/null
    files_of_root "$clean" | diff "$notes/files" -
    say "Adding Debian's compiler and a display, and playing the main job there"
    apt_in "$clean" rustc cargo rustfmt rust-clippy gcc xvfb xauth xdotool openbox sqlite3
    files_of_root "$clean" >"$notes/files"
    install_in "$clean" "$earlier"
    as_learner_in "$clean" sh /packages/prove.sh before
    say "Upgrading, and playing on"
    install_in "$clean" "$deb"
    for part in after compiler job refused; do as_learner_in "$clean" sh /packages/prove.sh $part; done
    say "Downgrading, and upgrading again"
    install_in "$clean" "$earlier"
    as_learner_in "$clean" sh /packages/prove.sh downgraded
    install_in "$clean" "$deb"
    as_learner_in "$clean" sh /packages/prove.sh after
    say "Removing and purging"
    home_of_root "$clean" >"$notes/home"
    removed_from "$clean" remove "$notes/files" "$notes/home"
    removed_from "$clean" purge "$notes/files" "$notes/home"
    rm -rf "$clean" "$notes"
}

# What apt would bring along, by name; the alternatives of a dependency are apt's to choose.
proof_dependencies() { inside dpkg-deb -f "$1" Depends | tr ',' '\n' | sed 's/|.*//;s/(.*)//;s/ //g'; }
