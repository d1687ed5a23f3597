#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# release.sh VERSION [--dry-run]; ./dev release calls it. From a clean tree with green tests: writes the version and the day into
# CMakeLists.txt, CHANGELOG.md and packaging/changelog, commits, makes and proves the package, writes checksums beside it, tags.
# Nothing leaves the machine: pushing is for whoever runs it. What fails before the tag takes the commit back.
# --dry-run does the writing, the commit and the tag in a clone that is thrown away, and shows them.
set -euo pipefail
cd "$(dirname "$0")/.."
say() { printf '\033[1m==> %s\033[0m\n' "$*" >&2; }
fail() { printf 'release: %s\n' "$*" >&2; exit 1; }

version=${1:-} dry=${2:-}
[[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || fail "a version is three numbers, such as 0.2.0, not: ${version:-nothing}"
[ -z "$dry" ] || [ "$dry" = --dry-run ] || fail "the second word can only be --dry-run, not: $dry"
tag=v$version

current() { sed -nE 's/^project\(Ochre VERSION ([0-9.]+).*/\1/p' CMakeLists.txt; }

# What must hold before anything is written.
check() {
    [ -z "$(git status --porcelain)" ] || fail "the tree is not clean: commit or take back what git status shows"
    ! git rev-parse -q --verify "refs/tags/$tag" >/dev/null || fail "there is a tag $tag already"
    [ "$(printf '%s\n' "$(current)" "$version" | sort -V | tail -n 1)" = "$version" ] ||
        fail "$version is lower than $(current), which stands in CMakeLists.txt"
    [ -n "$(news)" ] || fail "CHANGELOG.md says nothing below Unreleased"
}

# The lines below "Unreleased".
news() { sed -n '/^## Unreleased/,/^## [^U]/{/^## /d;/^$/d;p}' CHANGELOG.md; }

# Writes the version and the day into the three files that hold them.
write() {
    local day stamp
    day=$(date --utc +%F) stamp=$(date --utc --rfc-email)
    sed -i -E "s/^(project\(Ochre VERSION )[0-9.]+/\1$version/" CMakeLists.txt
    sed -i "s/^## Unreleased\$/## Unreleased\n\n## $version ($day)/" CHANGELOG.md
    {
        printf 'ochre (%s) unstable; urgency=medium\n\n  * What is new stands in CHANGELOG.md beside this file.\n\n' "$version"
        printf ' -- The Ochre developers <ochre@localhost>  %s\n' "$stamp"
        # A version that never went out is replaced.
        [ "$version" = "$(head -n 1 packaging/changelog | sed -E 's/.*\((.*)\).*/\1/')" ] || { echo; cat packaging/changelog; }
    } >packaging/changelog.new
    mv packaging/changelog.new packaging/changelog
    git commit -q -am "Release $version"
}

packed() {
    local folder=build/release-$version
    # Joined, because "set -e" is asleep in what stands before "||".
    ./dev package prove && rm -rf "$folder" && mkdir -p "$folder" &&
        cp "${OCHRE_BUILD:-build}"/package/*.deb "$folder/" &&
        git archive --format=tar --prefix="ochre-$version/" HEAD | gzip -9n >"$folder/ochre-$version.tar.gz" &&
        (cd "$folder" && sha256sum -- *.deb *.tar.gz >SHA256SUMS) || return 1
    say "Packages and checksums: $folder"
}

check
if [ "$dry" = --dry-run ]; then
    copy=$(mktemp -d)
    trap 'rm -rf "$copy"' EXIT
    git clone -q . "$copy/ochre"
    cd "$copy/ochre"
    git config user.name >/dev/null || git config user.name "Dry run"
    git config user.email >/dev/null || git config user.email dry-run@localhost
    write
    git tag -a "$tag" -m "Ochre $version"
    git --no-pager show --format='%h %s%n' --stat HEAD
    git --no-pager show --format= -U1 HEAD -- CMakeLists.txt CHANGELOG.md packaging/changelog
    printf '\n%s\n' "Not done, being a dry run: ./dev test; ./dev package prove; checksums; the commit and the tag $tag here."
    exit 0
fi
say "Passing every test"
./dev test
write
say "Making and proving the package of $version"
packed || { git reset -q --hard HEAD~1; fail "the package could not be made or proven; the commit of the version was taken back"; }
git tag -a "$tag" -m "Ochre $version"
say "Released $version as $tag. A course that goes out with it: see CONTRIBUTING.md, Releasing a course."
