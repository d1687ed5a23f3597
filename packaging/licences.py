#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Ochre is made of and under which licences, as the copyright files of this system's packages tell it.

licences.py FOLDER_OF_PROGRAMS           writes packaging/DEPENDENCIES.md
licences.py FOLDER_OF_PROGRAMS --check   compares it for the packages that are installed here; 1 when something differs
"""
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
RESULT = HERE / "DEPENDENCIES.md"
DOCUMENTS = pathlib.Path("/usr/share/doc")
# What is compiled into the programs, so that no reader of them can see it; the crates are those of ochre-rules.
INSIDE = ["libtomlplusplus-dev", "libseccomp-dev", "librust-syn-dev", "librust-quote-dev", "librust-proc-macro2-dev",
          "librust-unicode-ident-dev"]
HEAD = """<!--
SPDX-FileCopyrightText: 2026 The Ochre developers
SPDX-License-Identifier: GPL-3.0-or-later
-->
# What Ochre is made of

Written by `./dev licences` from the copyright files of Debian's packages; not by hand. "Whole" is the licence of what has no
other, "in parts" are those of single files of the same source, tests and build systems among them.

"""


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


def linked(folder):
    """The packages of the libraries that the programs ask for by themselves."""
    found = set()
    for program in ("ochre", "ochrectl"):
        wanted = re.findall(r"NEEDED\s+(\S+)", run("objdump", "-p", f"{folder}/{program}"))
        places = dict(re.findall(r"(?m)^\s*(\S+) => (/\S+)", run("ldd", f"{folder}/{program}")))
        for name in wanted:
            if name in places:
                found.add(owner(places[name]))
    return sorted(found - {""})


def owner(path):
    """The package of a file; dpkg knows it by the name before /usr was merged, or by the real one."""
    for name in (path, str(pathlib.Path(path).resolve()), "/usr" + path):
        match = re.match(r"([a-z0-9.+-]+)(?::\w+)?: ", run("dpkg", "-S", name))
        if match:
            return match[1]
    return ""


def named(field):
    """The packages that the package names in one of its fields."""
    text = (HERE / "CMakeLists.txt").read_text()
    return re.search(rf'CPACK_DEBIAN_PACKAGE_{field} "(.*?)"', text)[1].split(", ")


def copyright_of(package):
    for path in (DOCUMENTS / package / "copyright", *DOCUMENTS.glob(f"{package}-[0-9]*/copyright"),
                 *DOCUMENTS.glob(f"{package}[0-9]*/copyright")):
        if path.exists():
            return path.read_text(errors="replace")
    return None


def licences(text):
    """(of the whole, in parts) of a copyright file that a machine can read; else two empty lists."""
    if "copyright-format/1.0" not in text:
        return [], []
    whole, parts = [], []
    for stanza in re.split(r"\n\s*\n", text):
        files = re.search(r"(?m)^Files:\s*(.*(?:\n[ \t].*)*)", stanza)
        licence = re.search(r"(?m)^License:[ \t]*(\S.*)?$", stanza)
        if files and licence and licence[1]:
            (whole if files[1].split()[:1] == ["*"] else parts).append(licence[1].strip())
    return sorted(set(whole)), sorted(set(parts) - set(whole))


def row(package):
    text = copyright_of(package)
    if text is None:
        return None
    whole, parts = licences(text)
    most = 8
    more = f" and {len(parts) - most} more" if len(parts) > most else ""
    return f"| {package} | {', '.join(whole) or 'see its copyright file'} | {', '.join(parts[:most])}{more} |"


def groups(folder):
    return [("Compiled into the programs", INSIDE), ("Libraries that the programs load", linked(folder)),
            ("Programs and plug-ins that the package depends on", named("DEPENDS")),
            ("What the package recommends", named("RECOMMENDS"))]


def check(known):
    """What differs between DEPENDENCIES.md and this system, for what is installed here."""
    written = dict(re.findall(r"(?m)^\| ([a-z0-9.+-]+) \| (.*)$", RESULT.read_text()))
    wrong, compared = [], 0
    names = {package for _, packages in known for package in packages}
    for package in sorted(names):
        now = row(package)
        if package not in written:
            wrong.append(f"{package} is not in {RESULT.name}")
        elif now is not None:
            compared += 1
            if now != f"| {package} | {written[package]}":
                wrong.append(f"{package}\n  written: {written[package]}\n  here:    {now.split(' | ', 1)[1]}")
    wrong += [f"{package} is written and nothing needs it" for package in written if package not in names | {"package"}]
    print(f"{compared} of {len(names)} packages are installed here and were compared")
    return wrong


def main(folder, mode=""):
    known = groups(folder)
    if mode == "--check":
        wrong = check(known)
        print("\n".join(wrong + ["./dev licences writes the list again"] if wrong else []))
        return 1 if wrong else 0
    text, missing = HEAD, []
    for title, packages in known:
        rows = [(package, row(package)) for package in packages]
        missing += [package for package, line in rows if line is None]
        text += f"## {title}\n\n| package | whole | in parts |\n|---|---|---|\n"
        text += "".join(f"{line or f'| {package} | not installed where this was written | |'}\n" for package, line in rows) + "\n"
    RESULT.write_text(text.rstrip() + "\n")
    print(f"{RESULT} holds {sum(len(packages) for _, packages in known)} packages; not installed here: {' '.join(missing) or 'none'}")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
