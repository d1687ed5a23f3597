# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What rustc calls the types of pointers.

gdb forgets the name of a pointer type, and with it whether it is `&T`, `&mut T` or `Box<T>`. This reads the names of
one crate from the debug information of its program: DWARF 4 or 5 of 32 bits, little endian. Whatever is not understood
leaves the tables empty: then nothing is claimed about a pointer.
"""

import mmap
import struct

POINTER, STRUCT, MEMBER, VARIABLE, PARAMETER = 0x0F, 0x13, 0x0D, 0x34, 0x05
SUBPROGRAM, NAMESPACE, UNION, ENUMERATION = 0x2E, 0x39, 0x17, 0x04
NAMED = {STRUCT, NAMESPACE, UNION, ENUMERATION}
NAME, TYPE, LINKAGE, SPECIFICATION, ORIGIN, DECL_LINE = 0x03, 0x49, 0x6E, 0x47, 0x31, 0x3B
WANTED = {NAME, TYPE, LINKAGE, SPECIFICATION, ORIGIN, DECL_LINE}

FIXED = {0x01: 8, 0x05: 2, 0x06: 4, 0x07: 8, 0x0B: 1, 0x0C: 1, 0x0E: 4, 0x10: 4, 0x11: 1, 0x12: 2, 0x13: 4, 0x14: 8,
         0x17: 4, 0x19: 0, 0x1E: 16, 0x1F: 4, 0x20: 8, 0x21: 0, 0x25: 1, 0x26: 2, 0x27: 3, 0x28: 4, 0x29: 1, 0x2A: 2,
         0x2B: 3, 0x2C: 4}
VARIABLE_LENGTH = {0x0D, 0x0F, 0x15, 0x1A, 0x1B, 0x22, 0x23}  # LEB128
BLOCKS = {0x03: 2, 0x04: 4, 0x0A: 1}  # by the size of their length
STRINGS_BY_INDEX = {0x1A, 0x25, 0x26, 0x27, 0x28}
REFERENCES = {0x11, 0x12, 0x13, 0x14, 0x15}  # relative to the unit
MOST_ENTRIES = 400_000


def leb128(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
        shift += 7


def sections(data):
    if data[:6] != b"\x7fELF\x02\x01":
        raise ValueError("no ELF file of 64 bits")
    table, = struct.unpack_from("<Q", data, 40)
    size, count, names = struct.unpack_from("<HHH", data, 58)
    rows = [struct.unpack_from("<IIQQQQ", data, table + index * size) for index in range(count)]
    start = rows[names][4]
    result = {}
    for name, _, flags, _, offset, length in rows:
        end = data.find(b"\0", start + name)
        if not flags & 0x800:  # not compressed
            result[bytes(data[start + name:end]).decode("ascii", "replace")] = (offset, length)
    return result


class TypeNames:
    """`fields[(structure, member)]` and `variables[(linkage name, variable, line)]` are names of pointer types."""

    def __init__(self, path, unit_prefix):
        self.fields = {}
        self.variables = {}
        try:
            with open(path, "rb") as file:
                self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._sections = sections(self._data)
            self._read(unit_prefix)
        except (OSError, ValueError, IndexError, KeyError, struct.error):
            pass

    def _read(self, unit_prefix):
        at, length = self._sections[".debug_info"]
        end = at + length
        while at < end:
            size, version = struct.unpack_from("<IH", self._data, at)
            if size >= 0xFFFFFFF0 or version not in (4, 5):
                return
            abbreviations, = struct.unpack_from("<I", self._data, at + (6 if version == 4 else 8))
            first = at + (11 if version == 4 else 12)
            # Most units are of std, where the first abbreviation is enough to see that.
            if self._root_name(first, at, self._abbreviations(abbreviations, 1)).startswith(unit_prefix):
                self._read_unit(at, first, at + 4 + size, self._abbreviations(abbreviations, 1 << 20))
            at += 4 + size

    def _abbreviations(self, offset, most):
        data, at, table = self._data, self._sections[".debug_abbrev"][0] + offset, {}
        while True:
            code, at = leb128(data, at)
            if code == 0 or len(table) == most:
                return table
            tag, at = leb128(data, at)
            has_children = data[at] != 0
            at += 1
            attributes, total = [], 0
            while True:
                name, at = leb128(data, at)
                form, at = leb128(data, at)
                if form == 0x21:
                    _, at = leb128(data, at)
                if name == 0 and form == 0:
                    break
                attributes.append((name, form))
                total = total + FIXED[form] if total is not None and form in FIXED else None
            if any(name in WANTED for name, _ in attributes) or tag == POINTER:
                total = None
            table[code] = (tag, has_children, attributes, total)

    def _string(self, section, offset):
        start = self._sections[section][0] + offset
        return bytes(self._data[start:self._data.find(b"\0", start)]).decode("utf-8", "replace")

    def _value(self, form, at, unit):
        """The value of an attribute, or None where nobody asks for it, and where the next one begins."""
        data = self._data
        if form == 0x0E:
            return self._string(".debug_str", struct.unpack_from("<I", data, at)[0]), at + 4
        if form == 0x1F:
            return self._string(".debug_line_str", struct.unpack_from("<I", data, at)[0]), at + 4
        if form == 0x08:
            end = data.find(b"\0", at)
            return bytes(data[at:end]).decode("utf-8", "replace"), end + 1
        if form in VARIABLE_LENGTH:
            value, at = leb128(data, at)
        elif form in FIXED:
            value = int.from_bytes(data[at:at + FIXED[form]], "little")
            at += FIXED[form]
        elif form in BLOCKS:
            size = BLOCKS[form]
            return None, at + size + int.from_bytes(data[at:at + size], "little")
        elif form in (0x09, 0x18):
            length, at = leb128(data, at)
            return None, at + length
        else:
            raise ValueError("unknown form")
        if form in STRINGS_BY_INDEX:
            table = self._sections[".debug_str_offsets"][0] + 8  # the header of the only contribution
            return self._string(".debug_str", struct.unpack_from("<I", data, table + 4 * value)[0]), at
        if form in REFERENCES:
            value += unit
        elif form == 0x10:
            value += self._sections[".debug_info"][0]
        return value, at

    def _root_name(self, at, unit, table):
        code, at = leb128(self._data, at)
        for name, form in table[code][2] if code in table else ():
            value, at = self._value(form, at, unit)
            if name == NAME and isinstance(value, str):
                return value
        return ""

    def _read_unit(self, unit, at, end, table):
        pointers, linkages = {}, {}
        fields, variables = [], []
        open_entries = []  # (name for the path or None, linkage name or the entry that has it)
        for _ in range(MOST_ENTRIES):
            if at >= end:
                break
            entry = at
            code, at = leb128(self._data, at)
            if code == 0:
                if open_entries:
                    open_entries.pop()
                continue
            tag, has_children, attributes, total = table[code]
            found = {}
            if total is not None:
                at += total
            else:
                for name, form in attributes:
                    value, at = self._value(form, at, unit)
                    if name in WANTED:
                        found[name] = value
            function = open_entries[-1][1] if open_entries else None
            if tag == POINTER and NAME in found:
                pointers[entry] = found[NAME]
            elif tag == SUBPROGRAM:
                function = found.get(LINKAGE) or found.get(SPECIFICATION) or found.get(ORIGIN)
                linkages[entry] = function
            elif tag == MEMBER and TYPE in found:
                path = "::".join(name for name, _ in open_entries if name)
                fields.append((path, found.get(NAME, ""), found[TYPE]))
            elif tag in (VARIABLE, PARAMETER) and TYPE in found and NAME in found:
                variables.append((function, found[NAME], found.get(DECL_LINE, 0), found[TYPE]))
            if has_children:
                open_entries.append((found.get(NAME) if tag in NAMED else None, function))
        for path, name, kind in fields:
            if kind in pointers:
                self.fields[(path, name)] = pointers[kind]
        for function, name, line, kind in variables:
            function = linkages.get(function, function)
            if kind in pointers:
                self.variables[(function, name, line)] = pointers[kind]


def arguments_of(name):
    """The type arguments in a name: ["&i32", "u8"] of "core::result::Result<&i32, u8>"."""
    start = name.find("<")
    if start < 0 or not name.endswith(">"):
        return []
    result, depth, begin = [], 0, start + 1
    for index in range(start + 1, len(name) - 1):
        letter = name[index]
        if letter in "<([{":
            depth += 1
        elif letter in ")]}" or (letter == ">" and name[index - 1] != "-"):
            depth -= 1
        elif letter == "," and depth == 0:
            result.append(name[begin:index].strip())
            begin = index + 1
    result.append(name[begin:len(name) - 1].strip())
    return result
