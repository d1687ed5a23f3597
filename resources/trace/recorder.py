# SPDX-FileCopyrightText: 2026 The Ochre developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a program step by step inside gdb and writes down each step as one line of JSON: see tracelog.h for the form.

gdb reads this file (-x) after `settings`, a dictionary of the paths, the bounds and the line to begin with. The lines go
to a descriptor of this process's own, which the program has not inherited and, since this process is not dumpable,
cannot reach either; its own output goes to two files whose names are gone before it runs.
"""

import ctypes
import json
import os
import re
import sys
import threading
import time

import gdb

sys.path.insert(0, os.path.dirname(os.path.abspath(settings["script"])))
from typenames import TypeNames  # noqa: E402
from values import Reader  # noqa: E402

CRATE = "lesson"
SOURCE = "main.rs"
MOST_FOREIGN_FRAMES = 64
SHOWN_OLDEST, SHOWN_NEWEST = 2, 10   # frames of a step
MOST_OUTPUT = 1 << 20
FLUSH_SECONDS = 0.05


class Lines:
    """The recorder's own voice."""

    def __init__(self):
        self._descriptor = os.dup(1)
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 1)
        os.dup2(null, 2)
        self._waiting = []
        self._last = time.monotonic()

    def add(self, kind, **content):
        content["k"] = kind
        self._waiting.append(json.dumps(content, separators=(",", ":")))
        if time.monotonic() - self._last > FLUSH_SECONDS:
            self.flush()

    def flush(self):
        data = ("\n".join(self._waiting) + "\n").encode("ascii") if self._waiting else b""
        self._waiting = []
        while data:
            data = data[os.write(self._descriptor, data):]
        self._last = time.monotonic()


class Output:
    """What the program has printed since the last look, of one of its streams."""

    def __init__(self, name):
        self.path = f"{settings['folder']}/{name}"
        self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
        self._at = 0

    def hide(self):
        os.unlink(self.path)

    def take(self):
        left = MOST_OUTPUT - self._at
        data = os.pread(self._file, left, self._at) if left > 0 else b""
        self._at += len(data)
        return data.decode("latin-1")


class Ended(Exception):
    """The recording is over: why."""


class Activation:
    """One call of a function of the learner's."""

    count = 0

    def __init__(self, frame, function, name):
        self.number = 0
        self.function = function
        self.name = name
        self.pointer = int(frame.read_register("sp"))
        self.line = 0
        self.is_inside = False  # of the line: a part of it has run, or what it calls is running
        self.has_stopped = False
        self.variables = []     # of the blocks that are open
        self.record = None      # (number, content) that was written down last


class Variable:
    def __init__(self, value, declared, symbol):
        self.name = symbol.name
        self.line = symbol.line
        self.is_argument = symbol.is_argument
        self.address = int(value.address)
        self.type = symbol.type # not the value's, which gdb narrows to the variant that it holds now
        self.declared = declared
        self.number = 0       # of the tree that was written down last
        self.tree = None
        self.seen = []        # (address, size, bytes) that the tree was made of
        self.is_shadowed = False


class Recorder:
    def __init__(self):
        self.lines = Lines()
        self.output = Output("output"), Output("error")
        self.started = time.monotonic()
        self.stack = []
        self.steps = 0
        self.records = 0
        self.trees = 0
        self.last = None       # what the last step showed, to leave out one that shows the same
        self.exit = None
        self.signal = None
        self.hit = None        # the breakpoint at which the program stands
        self.is_timed_out = False
        self.doomed = set()    # activations that a panic is leaving
        self.threads = 0
        self.entries = set()    # numbers of the breakpoints at the learner's functions
        self.panics = set()    # numbers of the breakpoints where a panic begins
        self.catches = set()
        self.blocks = {}
        self.events = []

    # -- the life of the program

    def run(self):
        why = "error"
        try:
            self.start()
            self.follow()
        except Ended as end:
            why = str(end)
        except (gdb.error, gdb.MemoryError, RuntimeError, OSError) as error:
            self.lines.add("trouble", text=str(error)[:400])
        finally:
            self.end(why)

    def start(self):
        # The program must not reach our descriptors and memory through /proc.
        if ctypes.CDLL(None).prctl(4, 0, 0, 0, 0) != 0:
            raise Ended("error")
        for command in ("set pagination off", "set confirm off", "set print finish off", "set width 0",
                        "set breakpoint pending off", "set breakpoint always-inserted on", "set style enabled off",
                        "set startup-with-shell on", "set disable-randomization off", "unset environment LINES",
                        "unset environment COLUMNS", "skip -gfi /rustc/*", "skip -gfi library/*",
                        "skip -gfi */library/*", "skip -gfi */rustc-*", "handle all nostop noprint pass",
                        "handle SIGSEGV SIGBUS SIGILL SIGFPE SIGABRT SIGTRAP stop", "handle SIGINT stop nopass",
                        "set exec-wrapper " + settings["wrapper"]):
            self.quiet(command)
        self.quiet("set debuginfod enabled off", optional=True)
        gdb.events.stop.connect(self.note_stop)
        gdb.events.exited.connect(self.note_exit)
        gdb.events.new_thread.connect(self.note_thread)
        with open(settings["source"], "rb") as file:
            self.source = file.read().decode("utf-8", "replace").split("\n")
        self.names = TypeNames(settings["program"], SOURCE + "/@/")
        place = f"{SOURCE}:{settings['line']}" if settings["line"] else CRATE + "::main"
        if gdb.Breakpoint(place, internal=True, temporary=True).pending:
            raise Ended("nothing")
        timer = threading.Thread(target=self.watch_time, daemon=True)
        out, error = self.output
        self.lines.add("start", gdb=gdb.VERSION)
        self.lines.flush()
        self.quiet(f"set args >>{out.path} 2>>{error.path}")
        timer.start()
        # Standing before its first instruction, the program has its descriptors; then the names may go.
        self.quiet("starti")
        out.hide()
        error.hide()
        self.started = time.monotonic()
        self.resume("continue")
        self.prepare()

    def prepare(self):
        """At the first line of the recording: breakpoints at all the learner's functions, since step does not see what
        the standard library calls."""
        self.thread = gdb.selected_thread()
        frame = gdb.newest_frame()
        table = frame.find_sal().symtab
        self.reader = Reader(self.names, self.printers())
        functions = {}
        for block in (table.global_block(), table.static_block()):
            for symbol in block:
                if symbol.is_function and symbol.symtab and symbol.symtab.filename == table.filename:
                    functions[symbol.linkage_name] = symbol
        self.file = table.filename
        self.derived = {name for name, symbol in functions.items() if self.is_derived(symbol.line)}
        for name in functions:
            if name not in self.derived and (number := self.stop_at(name)):
                self.entries.add(number)
        for place in ("rust_panic", "__rustc::rust_panic"):
            if number := self.stop_at(place):
                self.panics.add(number)
                break

    def stop_at(self, place):
        """The number of a new breakpoint there, or None where the program has no such place."""
        point = gdb.Breakpoint(place, internal=True)
        if point.pending:
            point.delete()
            return None
        point.thread = self.thread.num
        return point.number

    def printers(self):
        """The toolchain's own, for its maps and sets; without them these stay closed."""
        try:
            sys.path.append(settings["printers"])
            import gdb_lookup
            return gdb_lookup.printer
        except (ImportError, OSError, SyntaxError):
            return lambda value: None

    def is_derived(self, line):
        return 0 < line <= len(self.source) and self.source[line - 1].lstrip().startswith("#[derive")

    def follow(self):
        while True:
            if self.signal and self.signal != "SIGINT":
                frame, _ = self.learner_frame(gdb.newest_frame())
                if frame is not None:
                    self.follow_calls(frame)
                self.step(frame, "signal", text=self.signal)
                self.resume("continue")
                continue
            newest = gdb.newest_frame()
            frame, inner = self.learner_frame(newest)
            if frame is not None and (inner is None or self.doomed or self.hit in self.panics):
                self.follow_calls(frame, self.hit in self.entries)
            if self.hit in self.panics:
                self.panic(frame)
                continue
            if self.hit in self.catches:
                self.doomed.clear()
            # What a panic leaves has only the compiler's cleaning up to do.
            if frame is None or self.stack[-1:] and self.stack[-1].number in self.doomed:
                self.resume("continue")
            elif inner is not None:
                inner.select()
                self.resume("finish")
            else:
                self.step(frame)
                self.resume("step")

    def panic(self, frame):
        self.step(frame, "panic")
        self.doomed.update(activation.number for activation in self.stack)
        self.stop_after_catch()
        self.resume("continue")

    def stop_after_catch(self):
        """Where the program catches the panic its steps go on."""
        frame, catches = gdb.newest_frame(), False
        for _ in range(4 * MOST_FOREIGN_FRAMES):
            if frame is None:
                return
            if self.is_learners(frame):
                if catches:
                    point = gdb.Breakpoint(f"*{frame.pc()}", internal=True, temporary=True)
                    self.catches.add(point.number)
                    return
            elif "catch_unwind" in (frame.name() or ""):
                catches = True
            frame = frame.older()

    def resume(self, command):
        if self.is_timed_out:
            raise Ended("time")
        self.hit = self.signal = None
        try:
            self.quiet(command)
        except gdb.error:
            if self.exit is None:
                if command == "continue":
                    raise
                # Out of the outermost frame, or of one that cannot be left: let it run to what comes next.
                self.quiet("continue")
        if self.exit is not None:
            raise Ended("exited")
        if self.is_timed_out:
            raise Ended("time")

    @staticmethod
    def quiet(command, optional=False):
        try:
            gdb.execute(command, to_string=True)
        except gdb.error:
            if not optional:
                raise

    def note_stop(self, event):
        self.hit = event.breakpoints[0].number if isinstance(event, gdb.BreakpointEvent) else None
        self.signal = event.stop_signal if isinstance(event, gdb.SignalEvent) else None

    def note_exit(self, event):
        self.exit = event.exit_code if hasattr(event, "exit_code") else -1

    def note_thread(self, event):
        self.threads += 1

    def watch_time(self):
        """Another thread, since the program may never come to a stop by itself."""
        deadline = time.monotonic() + settings["seconds"]
        while time.monotonic() < deadline:
            time.sleep(0.02)
        self.is_timed_out = True
        try:
            os.kill(gdb.selected_inferior().pid, 2)
            time.sleep(0.5)
            os.kill(gdb.selected_inferior().pid, 9)
        except (OSError, gdb.error):
            pass

    def end(self, why):
        code, signal = self.exit, None
        if why == "exited" and code == -1:
            code = None
            value = gdb.convenience_variable("_exitsignal")
            signal = int(value) if value is not None else 0
        if why != "exited" and self.exit is None:
            self.quiet("kill", optional=True)
        self.lines.add("end", why=why, code=code if why == "exited" else None, signal=signal, threads=self.threads,
                       out=self.output[0].take(), err=self.output[1].take())
        self.lines.flush()

    # -- frames

    def is_learners(self, frame):
        place = frame.find_sal()
        return place.symtab is not None and place.symtab.filename == self.file and place.line > 0

    def learner_frame(self, frame):
        """The newest frame in the learner's text, and the frame that it called, if any."""
        inner = None
        for _ in range(MOST_FOREIGN_FRAMES):
            if frame is None:
                return None, None
            if self.is_learners(frame):
                function = frame.function()
                if function is None or function.linkage_name not in self.derived:
                    return frame, inner
            inner, frame = frame, frame.older()
        return None, None

    def follow_calls(self, frame, is_entry=False):
        """Brings the list of activations up to date, and notes what has happened."""
        events = self.events
        pointer = int(frame.read_register("sp"))
        name = self.function_of(frame)
        while self.stack and self.stack[-1].pointer < pointer:
            self.stack.pop()
            events.append("return")
        top = self.stack[-1] if self.stack else None
        if top and top.pointer == pointer and (top.function != name or is_entry):
            self.stack.pop()
            events.append("return")
            top = None
        if top and top.pointer == pointer:
            return
        new, older = [], frame
        while older is not None and len(new) < 4 * MOST_FOREIGN_FRAMES:
            if self.is_learners(older):
                activation = Activation(older, self.function_of(older), older.name() or "")
                known = self.place_of(activation)
                if known is not None:
                    # What stands above it has ended while nobody looked: std called it from another depth.
                    events += ["return"] * (len(self.stack) - known - 1)
                    del self.stack[known + 1:]
                    self.stack[known].line = older.find_sal().line
                    break
                activation.line = older.find_sal().line
                new.append((activation, older))
            older = older.older()
        for activation, its_frame in reversed(new):
            Activation.count += 1
            activation.number = Activation.count
            self.find_variables(activation, its_frame)
            self.stack.append(activation)
        if new:
            events.append("call")

    def place_of(self, wanted):
        for place in range(len(self.stack) - 1, -1, -1):
            if self.stack[place].pointer == wanted.pointer and self.stack[place].function == wanted.function:
                return place
        return None

    @staticmethod
    def function_of(frame):
        function = frame.function()
        return function.linkage_name if function is not None else ""

    # -- variables

    def find_variables(self, activation, frame):
        """Those whose block the frame is in, the oldest first. Of an older call nothing has changed but their values."""
        old = {(variable.name, variable.line): variable for variable in activation.variables}
        found, names = [], set()
        for symbol in self.symbols_at(frame):
            key = (symbol.name, symbol.line)
            variable = old.get(key)
            if variable is None:
                # A local of the line that is being executed has no value yet.
                if not symbol.is_argument and symbol.line == activation.line:
                    continue
                try:
                    value = symbol.value(frame)
                except (gdb.error, RuntimeError):
                    continue
                if value.address is None:
                    continue
                declared = self.names.variables.get((activation.function,) + key, "")
                variable = Variable(value, declared, symbol)
            variable.is_shadowed = symbol.name in names
            names.add(symbol.name)
            found.append(variable)
        activation.variables = found[::-1]

    def symbols_at(self, frame):
        """The learner's own variables there, the innermost block first."""
        try:
            block = frame.block()
        except RuntimeError:
            return []
        key = block.start, block.end
        if key not in self.blocks:
            symbols = []
            while block is not None and not block.is_static and not block.is_global:
                own = [symbol for symbol in block if (symbol.is_variable or symbol.is_argument)
                       and self.stands_in_text(symbol)]
                symbols += own[::-1]
                if block.function:
                    break
                block = block.superblock
            self.blocks[key] = symbols
        return self.blocks[key]

    def stands_in_text(self, symbol):
        if not symbol.name or not 0 < symbol.line <= len(self.source):
            return False
        return re.search(r"(?<![\w.])" + re.escape(symbol.name) + r"(?![\w])", self.source[symbol.line - 1]) is not None

    def bring_up_to_date(self, variable, new):
        if variable.tree is not None and self.is_unchanged(variable):
            return
        value = gdb.Value(variable.address).cast(variable.type.pointer()).dereference()
        tree = self.reader.read(value, variable.declared)
        variable.seen = [(at, size, self.bytes_at(at, size)) for at, size in self.reader.regions]
        if tree != variable.tree:
            self.trees += 1
            variable.number, variable.tree = self.trees, tree
            new.append([self.trees, tree])

    def is_unchanged(self, variable):
        return all(content is not None and self.bytes_at(at, size) == content for at, size, content in variable.seen)

    def bytes_at(self, address, size):
        try:
            return self.reader.memory(address, size)
        except (gdb.error, gdb.MemoryError, OverflowError, ValueError):
            return None

    # -- a step

    def step(self, frame, event="", text=""):
        events, self.events = self.events + ([event] if event else []), []
        out, error = (stream.take() for stream in self.output)
        if out or error:
            events.append("output")
        new = []
        if frame is not None:
            top = self.stack[-1]
            place = frame.find_sal()
            # What it called has returned, or the line has another part to run.
            top.is_inside = (top.has_stopped and top.line == place.line) or event in ("panic", "signal")
            top.has_stopped = True
            top.line = place.line
            self.find_variables(top, frame)
        shown = self.stack if len(self.stack) <= SHOWN_OLDEST + SHOWN_NEWEST else \
            self.stack[:SHOWN_OLDEST] + self.stack[-SHOWN_NEWEST:]
        for activation in shown:
            if activation is not self.stack[-1]:
                activation.is_inside = activation.has_stopped = True
            for variable in activation.variables:
                self.bring_up_to_date(variable, new)
        shows = [(activation.number, activation.line, [variable.number for variable in activation.variables])
                 for activation in shown]
        if shows == self.last and not events:
            return
        self.last = shows
        records = [self.record(activation) for activation in shown]
        self.steps += 1
        self.lines.add("step", e=events, f=[number for number, _ in records], r=[content for _, content in records if content],
                       v=new, h=len(self.stack) - len(shown), out=out, err=error, x=text)
        if self.steps >= settings["steps"]:
            raise Ended("steps")
        if self.reader.nodes >= settings["values"]:
            raise Ended("values")

    def record(self, activation):
        """Its number, and its content where that has not been written down yet."""
        content = {"a": activation.number, "n": activation.name, "l": activation.line, "i": activation.is_inside,
                   "v": [[v.name, v.line, int(v.is_argument), int(v.is_shadowed), v.number]
                         for v in activation.variables]}
        if activation.record and activation.record[1] == content:
            return activation.record[0], None
        self.records += 1
        activation.record = self.records, content
        return self.records, dict(content, id=self.records)


Recorder().run()
