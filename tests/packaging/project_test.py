# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The promises of the project about itself: licences, floors of coverage, figures of reliability, and how a release is made."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE, BINARY = map(pathlib.Path, sys.argv[1:3])


def rooms():
    table = re.findall(r"(?m)^\| `([a-z]+)` \|", (SOURCE / "src/README.md").read_text())
    return [room for room in table if room != "rules" and (SOURCE / "tests" / room).is_dir()]  # rules is Rust


class Project(unittest.TestCase):
    def test_licences_are_those_of_the_packages_here(self):
        done = subprocess.run([sys.executable, "-B", SOURCE / "packaging/licences.py", BINARY / "bin", "--check"],
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertRegex(done.stdout, r"(\d{2,}) of \d+ packages are installed here")

    def test_every_room_has_a_floor(self):
        written = [line.split() for line in (SOURCE / "tests/coverage.floors").read_text().splitlines()
                   if line and not line.startswith("#")]
        self.assertCountEqual([row[0] for row in written], rooms())
        for room, floor in written:
            self.assertTrue(floor == "-" or 0 < float(floor) <= 100, room)

    def test_every_test_behind_a_promise_exists(self):
        table = (SOURCE / "packaging/RELIABILITY.md").read_text()
        named = set(re.findall(r"`(tst_[a-z0-9]+)`", table))
        self.assertGreater(len(named), 20)
        there = {path.stem for path in (SOURCE / "tests").rglob("tst_*.cpp")}
        self.assertEqual(named - there, set())
        functions = re.findall(r"`(tst_[a-z0-9]+)::([A-Za-z0-9]+_[A-Za-z0-9]+)`", table)
        for test, function in functions:
            text = next((SOURCE / "tests").rglob(f"{test}.cpp")).read_text()
            self.assertIn(f"void {function}()", text.replace(f"::{function}()", f" {function}()").replace("void Test", "void "), f"{test}::{function}")
        commands = set(re.findall(r"`\./dev ([a-z]+)", table))
        known = set(re.findall(r"(?m)^cmd_([a-z]+)\(\)", (SOURCE / "dev").read_text()))
        self.assertEqual(commands - known, set())

    def test_version_is_one(self):
        version = re.search(r"(?m)^project\(Ochre VERSION ([0-9.]+)", (SOURCE / "CMakeLists.txt").read_text())[1]
        self.assertTrue((SOURCE / "packaging/changelog").read_text().startswith(f"ochre ({version}) "))


class Release(unittest.TestCase):
    """packaging/release.sh in a small repository of its own, with a ./dev that only writes down what it was asked for."""

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.tree = pathlib.Path(self.folder.name, "tree")
        (self.tree / "packaging").mkdir(parents=True)
        for name in ("CMakeLists.txt", "CHANGELOG.md", "packaging/changelog", "packaging/release.sh"):
            shutil.copy(SOURCE / name, self.tree / name)
        (self.tree / "dev").write_text('#!/bin/sh\necho "$@" >>"$ASKED"\n[ "$1" != "$FAIL" ] || exit 1\n'
                                       '[ "$1" != package ] || { mkdir -p build/package; echo deb >build/package/ochre.deb; }\n')
        (self.tree / "dev").chmod(0o755)
        (self.tree / ".gitignore").write_text("/build*/\n")
        self.asked = pathlib.Path(self.folder.name, "asked")
        self.git("init", "-q", "-b", "main")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Begin")

    def environment(self, fail=""):
        return {"PATH": os.environ["PATH"], "HOME": self.folder.name, "ASKED": str(self.asked), "FAIL": fail,
                "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@localhost", "GIT_COMMITTER_NAME": "A",
                "GIT_COMMITTER_EMAIL": "a@localhost", "LC_ALL": "C.UTF-8"}

    def git(self, *words):
        return subprocess.run(["git", *words], cwd=self.tree, env=self.environment(), check=True, capture_output=True,
                              text=True).stdout.strip()

    def release(self, *words, fail=""):
        return subprocess.run(["packaging/release.sh", *words], cwd=self.tree, env=self.environment(fail), capture_output=True,
                              text=True)

    def test_dry_run_shows_and_changes_nothing(self):
        before = self.git("rev-parse", "HEAD")
        done = self.release("99.0.0", "--dry-run")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("+project(Ochre VERSION 99.0.0", done.stdout)
        self.assertRegex(done.stdout, r"(?m)^\+## 99\.0\.0 \(\d{4}-\d\d-\d\d\)$")
        self.assertIn("+ochre (99.0.0) unstable", done.stdout)
        self.assertEqual(self.git("rev-parse", "HEAD"), before)
        self.assertEqual(self.git("tag") + self.git("status", "--porcelain"), "")
        self.assertFalse(self.asked.exists())

    def test_release_tests_packs_sums_and_tags(self):
        done = self.release("99.0.0")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.asked.read_text().splitlines(), ["test", "package prove"])
        self.assertEqual(self.git("tag"), "v99.0.0")
        self.assertEqual(self.git("rev-parse", "v99.0.0^{commit}"), self.git("rev-parse", "HEAD"))
        self.assertEqual(self.git("log", "-1", "--format=%s"), "Release 99.0.0")
        folder = self.tree / "build/release-99.0.0"
        subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=folder, check=True)
        self.assertEqual(len((folder / "SHA256SUMS").read_text().splitlines()), 2)
        self.assertEqual((self.tree / "CHANGELOG.md").read_text().count("\n## Unreleased\n"), 1)
        self.assertEqual(self.git("status", "--porcelain"), "")

    def test_red_tests_stop_it_before_anything_is_written(self):
        before = self.git("rev-parse", "HEAD")
        self.assertNotEqual(self.release("99.0.0", fail="test").returncode, 0)
        self.assertEqual((self.git("rev-parse", "HEAD"), self.git("tag")), (before, ""))

    def test_package_that_fails_takes_the_commit_back(self):
        before = self.git("rev-parse", "HEAD")
        self.assertNotEqual(self.release("99.0.0", fail="package").returncode, 0)
        self.assertEqual((self.git("rev-parse", "HEAD"), self.git("tag"), self.git("status", "--porcelain")), (before, "", ""))

    def test_what_cannot_be_released_is_refused(self):
        for words in (["0.0.1"], ["next"], [], ["99.0.0", "--quick"]):
            self.assertNotEqual(self.release(*words).returncode, 0, words)
        self.git("tag", "v99.0.0")
        self.assertIn("a tag v99.0.0", self.release("99.0.0").stderr)
        (self.tree / "stray").touch()
        self.assertIn("not clean", self.release("99.1.0").stderr)
        self.assertFalse(self.asked.exists())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
