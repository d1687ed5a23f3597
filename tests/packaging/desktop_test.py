# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the desktop is told: one id everywhere, and types of files that somebody declares."""
import configparser
import pathlib
import re
import sys
import unittest
from xml.etree import ElementTree

SOURCE = pathlib.Path(sys.argv[1])
PACKAGING = SOURCE / "packaging"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


class Desktop(unittest.TestCase):
    def setUp(self):
        entries = list(PACKAGING.glob("*.desktop"))
        self.assertEqual(len(entries), 1)
        self.id = entries[0].stem
        reader = configparser.ConfigParser(interpolation=None)
        reader.optionxform = str
        reader.read(entries[0])
        self.entry = reader["Desktop Entry"]
        self.component = ElementTree.parse(PACKAGING / f"{self.id}.metainfo.xml").getroot()
        self.types = ElementTree.parse(PACKAGING / f"{self.id}.mime.xml").getroot()

    def declared(self):
        return {kind.get("type"): [glob.get("pattern") for glob in kind.iter(MIME + "glob")]
                for kind in self.types.iter(MIME + "mime-type")}

    def test_id_is_one_everywhere(self):
        self.assertRegex(self.id, r"^[a-z]+(\.[A-Za-z]+){2,}$")  # of three parts, as D-Bus and desktops want it
        self.assertEqual(self.component.findtext("id"), self.id)
        self.assertEqual(self.component.findtext("launchable"), self.id + ".desktop")
        self.assertEqual(self.component.findtext("icon"), self.id)
        self.assertEqual(self.entry["Icon"], self.id)
        program = (SOURCE / "src/app/main.cpp").read_text()
        self.assertEqual(re.findall(r'setDesktopFileName\(u"(.*?)"_s\)', program), [self.id])
        self.assertIn(f"set(id {self.id})", (PACKAGING / "CMakeLists.txt").read_text())

    def test_files_of_courses_and_classes_are_types(self):
        declared = self.declared()
        self.assertEqual(declared["application/vnd.ochre.pack+zip"], ["*.ochrepack"])
        self.assertEqual(declared["application/vnd.ochre.class"], ["*.ochre-class"])

    def test_what_is_opened_is_declared_and_told(self):
        opened = [name for name in self.entry["MimeType"].split(";") if name]
        told = [kind.text for kind in self.component.iter("mediatype")]
        self.assertEqual(opened, told)
        for name in opened:
            self.assertTrue(name == "text/rust" or name in self.declared(), name)  # Rust is declared by the system

    def test_words_are_the_same(self):
        self.assertEqual(self.component.findtext("name"), self.entry["Name"])
        categories = [category.text for category in self.component.iter("category")]
        self.assertEqual(categories, [name for name in self.entry["Categories"].split(";") if name])
        self.assertEqual({binary.text for binary in self.component.iter("binary")}, {"ochre", "ochrectl"})


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
