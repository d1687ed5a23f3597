#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the manual pages and the completions of ochre and ochrectl from what the built programs say with --help, so that
neither can tell of an option that is none, or forget one.

documents.py FOLDER_OF_PROGRAMS TEMPLATES OUT VERSION [DATE]      DATE (YYYY-MM-DD) stands at the foot of the manual pages
"""
import dataclasses
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import completions


@dataclasses.dataclass
class Option:
    names: list[str]  # "-h", "--help"
    value: str  # "FILE", or empty
    text: str


@dataclasses.dataclass
class Command:
    name: str
    usage: str = ""  # what stands behind the name: "[options] FILE.rs"
    text: str = ""
    options: list[Option] = dataclasses.field(default_factory=list)
    arguments: list[tuple[str, str]] = dataclasses.field(default_factory=list)
    words: list[str] = dataclasses.field(default_factory=list)  # what the first argument may be
    second: dict[str, list[str]] = dataclasses.field(default_factory=dict)  # what may follow such a word


def said(program, *arguments):
    """What a program prints, in English, with a home of its own."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8", "COLUMNS": "80"}
        return subprocess.run([program, *arguments], env=environment, check=True, capture_output=True, text=True).stdout


def columns(lines):
    """Rows of two columns; a row goes on where the first column is empty."""
    rows = []
    for line in lines:
        match = re.match(r"  (\S.*?)(?:  +(.*))?$", line)
        if match and not line.startswith("   "):
            rows.append([match[1], match[2] or ""])
        elif rows:
            rows[-1][1] = (rows[-1][1] + " " + line.strip()).strip()
    return rows


def option(row):
    value = re.search(r"<(.*)>", row[0])
    return Option(re.findall(r"(?:^|[ ,])(--?[a-zA-Z?][a-z-]*)", row[0]), value[1] if value else "", row[1])


def words_of(command):
    """The words that the first argument may be: "new|list|check" of the usage, else those of the lines of the text."""
    for part in command.usage.split():
        if "|" in part and not part.startswith("[--"):
            listed = part.strip("[]").split("|")
            return [word for word in listed if re.fullmatch(r"[a-z][a-z-]*", word)], {}
    words, second = [], {}
    for line in command.text.splitlines():
        for form in re.split(r", (?=[a-z])", re.split(r"  +", line)[0]):
            match = re.match(r"([a-z]+)(?: ([a-z]+))? [A-Z\[]", form)
            if match and match[1] not in words:
                words.append(match[1])
            if match and match[2]:
                second.setdefault(match[1], []).append(match[2])
    return words, second


def read_plain(command, text):
    """A usage line alone: "progress stats | export [FILE] | generate [--answers N]  [--json]"."""
    command.usage = text.split(command.name, 1)[1].strip()
    for name, value in re.findall(r"\[(--[a-z-]+)(?: ([A-Z]+))?\]", command.usage):
        command.options.append(Option([name], value or "", ""))
    command.words = re.findall(r"(?:^|\| )([a-z]+)", command.usage)


def read(name, text):
    command = Command(name)
    head, _, rest = text.partition("\nOptions:\n")
    if not rest:
        read_plain(command, text)
        return command
    options, _, arguments = rest.partition("\nArguments:\n")
    usage, _, command.text = head.partition("\n")
    command.text = command.text.strip()
    command.usage = re.sub(r"^Usage: \S+ ", "", usage)
    command.options = [option(row) for row in columns(options.splitlines())]
    command.arguments = [(row[0], row[1]) for row in columns(arguments.splitlines())]
    command.words, command.second = words_of(command)
    return command


def commands_of(program):
    """The commands of ochrectl in the order of its help, each with the sentence that stands there."""
    found, order = {}, []
    for line in said(program, "--help").splitlines():
        match = re.match(r"ochrectl ([a-z]+)(.*?)  +(\S.*)$", line)
        if match:
            order.append((match[1], (match[1] + match[2]).strip(), [match[3]]))
        elif line.startswith("  ") and order:
            order[-1][2].append(line.strip())
    for name, form, text in order:
        if name not in found:
            found[name] = (read(name, said(program, name, "--help")), [])
        found[name][1].append((form, " ".join(text)))
    return found


def roff(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"(?m)^([.'])", r"\\&\1", text)


def roff_options(options):
    lines = []
    for one in options:
        names = ", ".join("\\fB%s\\fR" % roff(name) for name in one.names)
        lines += [".TP", names + (" \\fI%s\\fR" % roff(one.value) if one.value else ""), roff(one.text) or "\\&"]
    return lines


def roff_text(text):
    """Paragraphs; a table of two columns keeps its lines."""
    lines = []
    for paragraph in re.split(r"\n{2,}", text):
        is_table = re.search(r"(?m)^\S.*?  +\S", paragraph)
        lines += [".PP"] + ([".nf", roff(paragraph), ".fi"] if is_table else [roff(paragraph)])
    return lines


def roff_command(command, forms):
    lines = [".SS %s" % roff(command.name), ".B ochrectl %s\n%s" % (roff(command.name), roff(command.usage))]
    lines += roff_text(command.text or "\n\n".join(f"{form}: {sentence}." for form, sentence in forms))
    if command.words:
        lines += [".PP", "The first word is one of: " + ", ".join("\\fB%s\\fR" % roff(word) for word in command.words) + "."]
    for name, sentence in command.arguments:
        lines += [".TP", "\\fI%s\\fR" % roff(name), roff(sentence) or "\\&"]
    return lines + roff_options(command.options)


def main(folder, templates, out, version, date=""):
    out = pathlib.Path(out)
    out.mkdir(parents=True, exist_ok=True)
    commands = commands_of(folder + "/ochrectl")
    window = read("ochre", said(folder + "/ochre", "--help"))
    body = [line for command, forms in commands.values() for line in roff_command(command, forms)]
    filled = {"ochrectl.1": "\n".join(body), "ochre.1": "\n".join(roff_options(window.options))}
    for name, text in filled.items():
        page = pathlib.Path(templates, name + ".in").read_text()
        page = page.replace("@OPTIONS@", text).replace("@VERSION@", version).replace("@DATE@", date)
        (out / name).write_text(page)
    plain = [command for command, _ in commands.values()]
    sentences = {name: forms[0][1] for name, (_, forms) in commands.items()}
    for name, text in completions.files(plain, sentences, window).items():
        (out / name).write_text(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
