# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The manual pages and completions against what the built programs say with --help, and bash's completion as it runs."""
import functools
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE, BINARY = sys.argv[1:3]
SHELL = "bash"


@functools.cache
def said(program, *arguments):
    environment = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}
    return subprocess.run([f"{BINARY}/bin/{program}", *arguments], env=environment, check=True, capture_output=True,
                          text=True).stdout


def options(text):
    """Read another way than documents.py does: every word with two hyphens that begins a line or is listed in a usage."""
    listed = re.findall(r"(?m)^  (?:-\S+, )*(--[a-z][a-z-]*)", text)
    return set(listed) | set(re.findall(r"\[(--[a-z-]+)", text)) - {"--"}


def commands():
    return list(dict.fromkeys(re.findall(r"(?m)^ochrectl ([a-z]+)", said("ochrectl", "--help"))))


class Documents(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.out = pathlib.Path(cls.folder.name)
        subprocess.run([sys.executable, "-B", f"{SOURCE}/packaging/documents.py", f"{BINARY}/bin", f"{SOURCE}/packaging/man",
                        cls.out, "1.2.3", "2026-01-02"], check=True)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def text(self, name):
        return (self.out / name).read_text()

    def section(self, command):
        """The part of the manual page on one command, as it is read."""
        page = self.text("ochrectl.1").replace("\\-", "-")
        return re.search(rf"(?ms)^\.SS {command}$(.*?)(?=^\.S[SH] |\Z)", page)[1]

    def complete(self, *words, folder="/"):
        """What bash offers for the last of the words."""
        script = f'source "{self.out}/{words[0]}.bash"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _{words[0]}; ' \
                 'printf "%s\\n" "${COMPREPLY[@]}"'
        done = subprocess.run([SHELL, "--norc", "-c", script, SHELL, *words], cwd=folder, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [line for line in done.stdout.splitlines() if line]

    def test_every_command_and_option_is_in_the_manual(self):
        found = commands()
        self.assertGreater(len(found), 10)
        for command in found:
            known = options(said("ochrectl", command, "--help"))
            self.assertTrue(known, command)
            for option in known:
                self.assertRegex(self.section(command), rf"\\fB{option}\\fR", f"{command} {option}")
        for option in options(said("ochre", "--help")):
            self.assertIn(f"\\fB{option}\\fR", self.text("ochre.1").replace("\\-", "-"))

    def test_manual_names_no_option_that_is_none(self):
        for command in commands():
            known = options(said("ochrectl", command, "--help"))
            self.assertEqual(set(re.findall(r"\\fB(--[a-z-]+)\\fR", self.section(command))), known, command)

    def test_manual_is_filled_in(self):
        for page in ("ochre.1", "ochrectl.1"):
            self.assertIn('"2026-01-02" "Ochre 1.2.3"', self.text(page))
            self.assertNotRegex(self.text(page), r"@[A-Z]+@")

    def test_bash_completes_commands_and_options(self):
        self.assertEqual(set(self.complete("ochrectl", "")), {*commands(), "--help", "--version"})
        self.assertEqual(self.complete("ochrectl", "doc"), ["doctor"])
        for command in commands():
            known = options(said("ochrectl", command, "--help"))
            self.assertEqual(set(self.complete("ochrectl", command, "--")), known, command)
        self.assertEqual(set(self.complete("ochre", "--")), options(said("ochre", "--help")))

    def test_bash_completes_words(self):
        self.assertEqual(self.complete("ochrectl", "pack", "ins"), ["install"])
        self.assertEqual(self.complete("ochrectl", "progress", "back"), ["backup", "backups"])
        self.assertEqual(self.complete("ochrectl", "class", "code", ""), ["make", "close"])
        self.assertEqual(self.complete("ochrectl", "review", ""), ["due", "forecast", "settings"])

    def test_bash_completes_files_with_spaces_and_folders(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "my program.rs").touch()
            pathlib.Path(folder, "my folder").mkdir()
            self.assertCountEqual(self.complete("ochrectl", "run", "my ", folder=folder), ["my folder", "my program.rs"])
            self.assertEqual(self.complete("ochrectl", "sync", "my ", folder=folder), ["my folder"])
            pathlib.Path(folder, "plain.rs").touch()
            pathlib.Path(folder, "place").mkdir()
            self.assertEqual(set(self.complete("ochrectl", "run", "pl", folder=folder)), {"plain.rs", "place"})
            self.assertEqual(self.complete("ochrectl", "sync", "pl", folder=folder), ["place"])
            self.assertEqual(self.complete("ochre", "--lessons", "pl", folder=folder), ["place"])
            self.assertEqual(self.complete("ochrectl", "run", "--wall-ms", "pl", folder=folder), [])

    def test_zsh_and_fish_know_the_same(self):
        for command in commands():
            part = re.search(rf"(?ms)^        {command}\)(.*?);;$", self.text("_ochrectl"))[1]
            fish = "\n".join(line for line in self.text("ochrectl.fish").splitlines() if f"from {command}'" in line)
            for option in options(said("ochrectl", command, "--help")):
                self.assertRegex(part, rf"'{option}[\[']", f"{command} {option}")
                self.assertRegex(fish, rf" -l {option[2:]}( |$)", f"{command} {option}")
            self.assertIn(f"-n __fish_use_subcommand -a {command} ", self.text("ochrectl.fish"))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
