#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# tests/lint/lintunits.py FOLDER clazy|clang-tidy UNIT...: runs the linter on each unit, as many at once as there are processors,
# and remembers in FOLDER/clean which were clean: a unit is read again only when it, something of the project that it
# includes, its command line, the configuration or the linter has changed.
import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path

FOLDER, LINTER, UNITS = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]
PROJECT = Path.cwd()
PROGRAMS = {
    # range-loop-detach takes every temporary for a shared container: since C++23 a loop keeps what it goes over.
    'clazy': ['clazy-standalone', '-p', str(FOLDER), '--checks=level0,level1,no-overloaded-signal,no-range-loop-detach',
              '--header-filter=.*/src/.*'],
    # The analyzer follows calls a few steps deep: as deep as it can it takes twice as long as all other checks together.
    'clang-tidy': ['clang-tidy-19', '--load=' + str(FOLDER / 'owndeclarations.so'), '--quiet', '-p', str(FOLDER),
                   *(f'--extra-arg={word}' for word in ('-Xclang', '-analyzer-config', '-Xclang', 'mode=shallow'))],
}
PROGRAM = PROGRAMS[LINTER]
# What costs a copy, or some time at the start of a program, costs nothing that counts in a test.
CHEAP_IN_TESTS = ',no-detaching-temporary,no-non-pod-global-static'
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


def command_for(unit):
    if LINTER == 'clazy' and unit.startswith('tests/'):
        return [word + CHEAP_IN_TESTS if word.startswith('--checks=') else word for word in PROGRAM]
    return PROGRAM


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout


CONFIGURATIONS = [path for path in (PROJECT / '.clang-tidy', PROJECT / 'tests/.clang-tidy') if path.exists()]
FORMS = {f'ui_{path.stem}.h': path for path in PROJECT.glob('ui/**/*.ui')}
COMMANDS = {entry['file']: entry['command'] for entry in json.loads((FOLDER / 'compile_commands.json').read_text())}
SYSTEM = output(PROGRAM[0], '--version') + output('dpkg-query', '-W', 'qt6-base-dev', 'libkf6syntaxhighlighting-dev',
                                                  'libqscintilla2-qt6-dev', 'libtomlplusplus-dev', 'libstdc++-14-dev')


@cache
def text(path):
    return path.read_text(encoding='utf-8', errors='replace')


@cache
def included(path):
    """The files of the project that this one names; a form stands for the header that is made of it."""
    found = set()
    for name in INCLUDE.findall(text(path)):
        candidates = [path.parent / name, PROJECT / 'src' / name, PROJECT / 'tests' / name]
        found.update([candidate.resolve() for candidate in candidates if candidate.is_file()][:1])
        if form := FORMS.get(Path(name).name):
            found.add(form)
    return found


def key(unit):
    """A digest of everything that the linter's answer depends on."""
    seen, todo = set(), [(PROJECT / unit).resolve()]
    while todo:
        path = todo.pop()
        if path not in seen:
            seen.add(path)
            todo.extend(included(path))
    parts = [SYSTEM, *command_for(unit), COMMANDS.get(str(PROJECT / unit), '')]
    parts += [text(path) for path in CONFIGURATIONS]
    for path in sorted(seen):
        parts += [str(path), text(path)]
    return hashlib.sha256('\0'.join(parts).encode()).hexdigest()


def lint(unit):
    run = subprocess.run([*command_for(unit), unit], capture_output=True, text=True, check=False)
    wrong = run.returncode != 0 or re.search(r': (warning|error):', run.stdout + run.stderr)
    return unit, (run.stdout + run.stderr if wrong else '')


def main():
    clean = FOLDER / 'clean'
    clean.mkdir(exist_ok=True)
    keys = {unit: key(unit) for unit in UNITS if str(PROJECT / unit) in COMMANDS}
    todo = [unit for unit in keys if not (clean / keys[unit]).exists()]
    print(f'{len(keys)} files, {len(todo)} of them new or changed', flush=True)
    shown, faults = set(), 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for done, (unit, complaint) in enumerate(pool.map(lint, todo), 1):
            if complaint:
                faults += 1
                # The same header complains in many units.
                if complaint not in shown:
                    print(complaint, flush=True)
                shown.add(complaint)
            else:
                (clean / keys[unit]).touch()
            if done % 25 == 0:
                print(f'{done} of {len(todo)}', flush=True)
    return 1 if faults else 0


sys.exit(main())
