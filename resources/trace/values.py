# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Values of the recorded program as trees of what a reader of it needs: see tracevalue.h for their form.

Everything here is read from the memory of a program that may be broken or hostile: every length is checked, every
tree is bounded, and what cannot be read is said to be unreadable.
"""

import itertools
import sys

import gdb
from typenames import arguments_of

MOST_NODES = 160        # of one variable
MOST_DEPTH = 12
MOST_ELEMENTS = 12      # shown of a longer collection: the first ones and the last
LAST_ELEMENTS = 2
MOST_TEXT = 240         # bytes
MOST_WATCHED = 4096     # bytes of one buffer that are compared from step to step
MOST_LENGTH = 1 << 40
MOST_BUCKETS = 1 << 16  # the printer of a map looks at each

WITH_FIELDS = ("core::ops::range::", "core::num::wrapping::", "core::cmp::Reverse", "core::time::Duration")
FOREIGN = ("core::", "alloc::", "std::", "hashbrown::")
PRINTED = {"std::collections::hash::map::HashMap": "map", "std::collections::hash::set::HashSet": "set",
           "alloc::collections::btree::map::BTreeMap": "map", "alloc::collections::btree::set::BTreeSet": "set",
           "alloc::collections::vec_deque::VecDeque": "list"}


class Unreadable(Exception):
    pass


def inner_pointer(value):
    """The pointer in Unique, NonNull and what else std wraps one in."""
    for _ in range(6):
        kind = value.type
        if kind.code == gdb.TYPE_CODE_PTR:
            return value
        value = value[kind.fields()[0]]
    raise Unreadable()


def number_in(value):
    """The number in a type that only forbids some numbers, or one that may be changed through a shared reference."""
    for _ in range(6):
        if value.type.code not in (gdb.TYPE_CODE_STRUCT, gdb.TYPE_CODE_UNION):
            return int(value)
        value = value[value.type.fields()[0]]
    raise Unreadable()


def readable_length(length):
    if not 0 <= length < MOST_LENGTH:
        raise Unreadable()
    return length


class Reader:
    def __init__(self, names, printers):
        self._names = names
        self._inferior = gdb.selected_inferior()
        self._printers = printers
        self._kinds = {}
        self.nodes = 0    # since the start
        self.regions = [] # (address, size) that the last value was made of

    def read(self, value, declared):
        """The tree of a variable whose type is called `declared` where it is a pointer."""
        self.regions = []
        self._left = MOST_NODES
        return self._tree(value, declared, 0)

    def memory(self, address, size):
        return bytes(self._inferior.read_memory(address, size))

    # -- one node

    def _tree(self, value, declared, depth):
        self._left -= 1
        self.nodes += 1
        address = int(value.address) if value.address is not None else 0
        node = {"k": "?", "t": declared or value.type.name or "", "a": address, "s": value.type.sizeof}
        if depth == 0 and address:
            self.regions.append((address, value.type.sizeof))
        if self._left < 0 or depth > MOST_DEPTH:
            node["k"] = "more"
            return node
        try:
            self._fill(node, value, declared, depth)
        except (gdb.error, gdb.MemoryError, Unreadable, ValueError, OverflowError, RuntimeError, TypeError, KeyError,
                IndexError, AttributeError):
            node = {"k": "?", "t": node["t"], "a": node["a"], "s": node["s"]}
        return node

    def _fill(self, node, value, declared, depth):
        code = value.type.code
        if code == gdb.TYPE_CODE_PTR:
            self._pointer(node, value, declared, depth)
        elif code == gdb.TYPE_CODE_ARRAY:
            low, high = value.type.range()
            element = value.type.target()
            self._elements(node, address=node["a"], element=element, length=high - low + 1, depth=depth,
                           declared=declared[1:declared.rfind(";")] if declared.startswith("[") else "")
            node["k"] = "array"
        elif code in (gdb.TYPE_CODE_STRUCT, gdb.TYPE_CODE_UNION):
            self._struct(node, value, depth)
        elif code == gdb.TYPE_CODE_CHAR:
            number = int(value)
            node.update(k="char", v=chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "")
        elif code == gdb.TYPE_CODE_BOOL:
            number = int(value)
            if number > 1:
                raise Unreadable()
            node.update(k="bool", v="true" if number else "false")
        elif code == gdb.TYPE_CODE_FLT:
            node.update(k="number", v=self._float(value))
        elif code == gdb.TYPE_CODE_ENUM:
            node.update(k="enum", v=str(value).rsplit("::", 1)[-1], f=[])
        elif code == gdb.TYPE_CODE_INT:
            node.update(k="number", v=str(self._integer(node, value)))

    def _integer(self, node, value):
        size = value.type.sizeof
        if size <= 8:
            return int(value)
        return int.from_bytes(self.memory(node["a"], size), sys.byteorder, signed=value.type.is_signed)

    @staticmethod
    def _float(value):
        number = float(value)
        if number != number:
            return "NaN"
        if number in (float("inf"), float("-inf")):
            return "inf" if number > 0 else "-inf"
        if value.type.sizeof == 4:  # as many digits as tell it from its neighbours
            text = next((text for digits in range(1, 10) if (text := f"{number:.{digits}g}")
                         and gdb.Value(float(text)).cast(value.type) == value), repr(number))
        else:
            text = repr(number)
        number = float(text)
        return repr(number) if abs(number) < 1e16 and "e" not in repr(number) else text

    # -- pointers

    def _pointer(self, node, value, declared, depth):
        target = int(value)
        node["p"] = target
        if declared.startswith("&"):
            node["k"] = "ref"
            node["m"] = declared.startswith("&mut ")
            inner = declared[5:] if node["m"] else declared[1:]
        elif declared.startswith("alloc::boxed::Box<"):
            node["k"] = "box"
            inner = arguments_of(declared)[0]
        else:
            node["k"] = "fn" if value.type.target().code == gdb.TYPE_CODE_FUNC else "pointer"
            return
        if target == 0:
            raise Unreadable()
        pointee = value.dereference()
        node["z"] = pointee.type.sizeof
        if node["z"] == 0:
            return
        if node["k"] == "ref" and depth > 2:
            return
        self.regions.append((target, min(node["z"], MOST_WATCHED)))
        node["d"] = self._tree(pointee, inner, depth + 1)
        if node["d"]["k"] == "?":
            raise Unreadable()

    def _text(self, node, address, length):
        size = min(readable_length(length), MOST_TEXT)
        node["n"] = length
        if size:
            self.regions.append((address, min(length, MOST_WATCHED)))
            text = self.memory(address, size)
            node["v"] = text.decode("utf-8", "ignore" if length > size else "strict")
        else:
            node["v"] = ""

    def _elements(self, node, address, element, length, depth, declared=""):
        readable_length(length)
        node["n"] = length
        node["z"] = element.sizeof
        if element.sizeof == 0 or length == 0:
            node["e"] = []
            return
        if depth > 0 or node["a"] != address:
            self.regions.append((address, min(length * element.sizeof, MOST_WATCHED)))
        pointer = gdb.Value(address).cast(element.pointer())
        numbers = list(range(length)) if length <= MOST_ELEMENTS else \
            list(range(MOST_ELEMENTS - LAST_ELEMENTS)) + list(range(length - LAST_ELEMENTS, length))
        node["e"] = [self._tree((pointer + number).dereference(), declared, depth + 1) for number in numbers]
        if node["e"] and node["e"][0]["k"] == "?":
            raise Unreadable()

    # -- structures

    def _struct(self, node, value, depth):
        name = value.type.name or ""
        special = self._kinds.get(name)
        if special is None:
            special = self._kinds[name] = self._kind_of(name, value.type)
        special(node, value, depth)

    def _kind_of(self, name, kind):
        head = name.split("<", 1)[0]
        members = [field.name for field in kind.fields()]
        if members == ["data_ptr", "length"]:
            return self._wide
        if "vtable" in members and len(members) == 2:
            return self._dynamic
        if head == "alloc::string::String":
            return self._string
        if head == "alloc::vec::Vec":
            return self._vector
        if head in ("alloc::rc::Rc", "alloc::sync::Arc"):
            return self._counted
        if head in ("alloc::rc::Weak", "alloc::sync::Weak"):
            return self._weak
        if head == "core::cell::RefCell":
            return self._ref_cell
        if head in ("core::cell::Cell", "core::cell::UnsafeCell", "core::mem::manually_drop::ManuallyDrop"):
            return self._wrapped
        if head in ("core::cell::Ref", "core::cell::RefMut"):
            return self._guard
        if head in PRINTED:
            return self._printed
        if any(field.artificial and not field.name for field in kind.fields()) \
                or any(field.type and field.type.name == name + "::" + str(field.name) for field in kind.fields()):
            return self._enum
        if name.startswith(FOREIGN) and not name.startswith(WITH_FIELDS):
            return self._opaque
        return self._fields

    def _opaque(self, node, value, depth):
        node["k"] = "opaque"

    def _wide(self, node, value, depth):
        """&str, &[T], Box<str>, Box<[T]> and their like: a pointer and a length."""
        name = value.type.name
        pointer = value["data_ptr"]
        length = readable_length(int(value["length"]))
        node["p"] = int(pointer)
        node["m"] = name.startswith("&mut ")
        node["o"] = name.startswith("alloc::boxed::Box<")
        if name.endswith("str") or name.startswith("alloc::boxed::Box<str"):
            node["k"] = "str"
            self._text(node, node["p"], length)
        elif name.startswith("&") or node["o"]:
            node["k"] = "slice"
            inner = name[name.find("[") + 1:name.rfind("]")]
            self._elements(node, node["p"], pointer.type.target(), length, depth, inner)
        else:
            node["k"] = "opaque"

    def _dynamic(self, node, value, depth):
        name = value.type.name
        pointer = value[value.type.fields()[0]]
        node.update(k="box" if name.startswith("alloc::boxed::Box<") else "ref", p=int(pointer),
                    m=name.startswith("&mut "))

    def _string(self, node, value, depth):
        vector = value["vec"]
        node.update(k="string", p=int(inner_pointer(vector["buf"]["inner"]["ptr"])),
                    c=readable_length(number_in(vector["buf"]["inner"]["cap"])))
        length = int(vector["len"])
        if length > node["c"]:
            raise Unreadable()
        self._text(node, node["p"], length)

    def _vector(self, node, value, depth):
        element = value.type.template_argument(0)
        capacity = number_in(value["buf"]["inner"]["cap"])
        length = int(value["len"])
        node.update(k="vec", p=int(inner_pointer(value["buf"]["inner"]["ptr"])))
        if element.sizeof:
            node["c"] = readable_length(capacity)
            if length > capacity:
                raise Unreadable()
        self._elements(node, node["p"], element, length, depth, arguments_of(value.type.name)[0])

    def _counted(self, node, value, depth):
        is_atomic = value.type.name.startswith("alloc::sync")
        pointer = value["ptr"]["pointer"]
        node["k"] = "rc"
        if pointer.type.code != gdb.TYPE_CODE_PTR:  # of str, a slice or a trait object
            node["p"] = int(pointer[pointer.type.fields()[0]])
            return
        node["p"] = int(pointer)
        inner = pointer.dereference()
        node["strong"] = number_in(inner["strong"])
        node["weak"] = number_in(inner["weak"]) - 1
        node["z"] = inner.type.sizeof
        if not 0 < node["strong"] < 1 << 32 or not 0 <= node["weak"] < 1 << 32:
            raise Unreadable()
        self.regions.append((node["p"], min(inner.type.sizeof, MOST_WATCHED)))
        node["d"] = self._tree(inner["data" if is_atomic else "value"], arguments_of(value.type.name)[0], depth + 1)

    def _weak(self, node, value, depth):
        pointer = inner_pointer(value["ptr"])
        node.update(k="weak", p=int(pointer))

    def _ref_cell(self, node, value, depth):
        borrow = number_in(value["borrow"])
        node.update(k="cell", b=borrow,
                    d=self._tree(value["value"]["value"], arguments_of(value.type.name)[0], depth + 1))

    def _wrapped(self, node, value, depth):
        inner = value["value"]
        if inner.type.code == gdb.TYPE_CODE_STRUCT and (inner.type.name or "").startswith("core::cell::UnsafeCell"):
            inner = inner["value"]
        node.update(k="cell", d=self._tree(inner, arguments_of(value.type.name)[0], depth + 1))

    def _guard(self, node, value, depth):
        pointer = inner_pointer(value["value"])
        name = value.type.name
        node.update(k="ref", p=int(pointer), m=name.startswith("core::cell::RefMut"), z=pointer.type.target().sizeof)

    def _enum(self, node, value, depth):
        name = value.type.name
        active = None
        for field in value.type.fields():
            if field.name and not field.artificial:
                active = field
        if active is None:
            raise Unreadable()
        variant = value[active]
        node.update(k="enum", v=active.name,
                    f=self._members(variant, name + "::" + active.name, depth))

    def _fields(self, node, value, depth):
        name = value.type.name or ""
        node.update(k="tuple" if name.startswith("(") else "struct", f=self._members(value, name, depth))

    def _members(self, value, path, depth):
        parts = arguments_of("<" + path[1:-1] + ">") if path.startswith("(") else []
        members = []
        for number, field in enumerate(value.type.fields()):
            if not field.name or field.artificial:
                continue
            name = field.name[2:] if field.name.startswith("__") and field.name[2:].isdigit() else field.name
            declared = self._names.fields.get((path, field.name), "")
            if not declared and parts and name.isdigit() and int(name) < len(parts):
                declared = parts[int(name)]
            members.append([name, self._tree(value[field], declared, depth + 1)])
        return members

    def _printed(self, node, value, depth):
        """Collections that the toolchain's own printers know how to walk."""
        node["k"] = "opaque"
        kind = PRINTED[value.type.name.split("<", 1)[0]]
        printer = self._printers(value) if self._is_plausible(value) else None
        if printer is None:
            return
        most = 2 * MOST_ELEMENTS if kind == "map" else MOST_ELEMENTS
        names = arguments_of(value.type.name)
        children = []
        for number, (_, child) in enumerate(itertools.islice(printer.children(), most)):
            declared = names[number % 2 if kind == "map" else 0]
            if child.address is not None:
                self.regions.append((int(child.address), child.type.sizeof))
            children.append(self._tree(child, declared, depth + 1))
        node.update(k=kind, e=children, n=self._size_of(value))

    @staticmethod
    def _table(value):
        for name in ("base", "map", "base", "table", "table"):
            if value.type.code == gdb.TYPE_CODE_STRUCT and any(f.name == name for f in value.type.fields()):
                value = value[name]
        return value

    def _size_of(self, value):
        head = value.type.name.split("<", 1)[0]
        if "hash" in head:
            return int(self._table(value)["items"])
        if head.endswith("BTreeSet"):
            return int(value["map"]["length"])
        return int(value["length" if head.endswith("BTreeMap") else "len"])

    def _is_plausible(self, value):
        """A printer walks as far as the value says, however broken that is."""
        size = self._size_of(value)
        if "hash" in value.type.name.split("<", 1)[0]:
            mask = int(self._table(value)["bucket_mask"])
            return mask < MOST_BUCKETS and size <= mask + 1
        return size < MOST_LENGTH
