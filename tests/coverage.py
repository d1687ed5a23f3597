#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""coverage.py BUILD ROOM: how many lines of src/ROOM were run, as gcov of g++ tells it, against tests/coverage.floors.

A line counts once, however many objects hold it. 1 when the room is below its floor, or nothing was recorded."""
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(__file__).resolve().parent.parent


def recorded(build, room):
    """file -> line -> how often it ran, of the files of the room itself."""
    lines = {}
    notes = list(pathlib.Path(build, "src", room).rglob("*.gcda"))
    with tempfile.TemporaryDirectory() as folder:
        for note in notes:
            subprocess.run(["gcov", "--json-format", str(note.resolve())], cwd=folder, check=True, capture_output=True)
            for result in pathlib.Path(folder).glob("*.gcov.json.gz"):
                collect(json.loads(gzip.decompress(result.read_bytes())), room, lines)
                result.unlink()
    return lines


def collect(report, room, lines):
    base = pathlib.Path(report["current_working_directory"])
    for entry in report["files"]:
        path = pathlib.Path(entry["file"])
        path = (path if path.is_absolute() else base / path).resolve()
        if path.is_relative_to(SOURCE / "src" / room):
            known = lines.setdefault(path.relative_to(SOURCE), {})
            for line in entry["lines"]:
                known[line["line_number"]] = known.get(line["line_number"], 0) + line["count"]


def floors():
    """room -> percent, or None where none was measured yet."""
    rows = [line.split() for line in (SOURCE / "tests/coverage.floors").read_text().splitlines()
            if line.strip() and not line.startswith("#")]
    return {room: None if floor == "-" else float(floor) for room, floor in rows}


def percent(lines):
    run = sum(1 for count in lines.values() if count)
    return 100 * run / len(lines) if lines else 100.0


def main(build, room):
    lines = recorded(build, room)
    if not lines:
        print(f"{room}: nothing was recorded")
        return 1
    for path in sorted(lines, key=lambda file: percent(lines[file])):
        missing = [number for number, count in sorted(lines[path].items()) if not count]
        print(f"{percent(lines[path]):6.1f} %  {path}  {len(missing)} of {len(lines[path])} lines never run"
              + (f": {', '.join(map(str, missing[:12]))}{', …' if len(missing) > 12 else ''}" if missing else ""))
    total = percent({(path, number): count for path, known in lines.items() for number, count in known.items()})
    floor = floors().get(room)
    print(f"{room}: {total:.1f} % of {sum(map(len, lines.values()))} lines; floor: {'none yet' if floor is None else f'{floor} %'}")
    return 1 if floor is not None and total < floor else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
