#!/usr/bin/env python3
"""Checks the rules of the tree that a compiler does not check, and names each breach as file:line: message.

    check_architecture.py ROOT

Rules: include edges between rooms (layers.txt), headers from outside (third_party.txt), no function of the
mathematical library in sim/, link edges in the rooms' CMake files, no file of code over 350 lines
(long_files.txt), no machine path, no unfinished note. Exit code 0 when all hold, 1 when one is broken.
"""

import fnmatch
import pathlib
import re
import subprocess
import sys

LONGEST_FILE = 350
CODE_SUFFIXES = {".hpp", ".cpp", ".h", ".c", ".py", ".js", ".mjs", ".cmake", ".sh", ".R"}
CPP_SUFFIXES = {".hpp", ".cpp", ".h"}
SKIPPED_FOLDERS = {".git", "build", "results", "node_modules", "__pycache__"}
STANDARD_HEADERS = set(
    """algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono cinttypes
    climits clocale cmath codecvt compare complex concepts condition_variable coroutine csetjmp csignal cstdarg
    cstddef cstdint cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception execution filesystem
    forward_list fstream functional future initializer_list iomanip ios iosfwd iostream istream iterator latch
    limits list locale map memory memory_resource mutex new numbers numeric optional ostream queue random ranges
    ratio regex scoped_allocator semaphore set shared_mutex source_location span sstream stack stdexcept stop_token
    streambuf string string_view strstream syncstream system_error thread tuple type_traits typeindex typeinfo
    unordered_map unordered_set utility valarray variant vector version""".split())

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
LINK = re.compile(r"\bguyub::([a-z_]+)")
# Square root, absolute value and rounding are exact everywhere; these are not.
INEXACT_FUNCTION = re.compile(
    r"\bstd::(exp2?|expm1|log(?:2|10|1p)?|pow|cbrt|hypot|a?sinh?|a?cosh?|a?tanh?|atan2|erfc?|[lt]gamma|"
    r"[a-z_]+_distribution|random_device|mt19937(?:_64)?|default_random_engine|shuffle)\b")
MACHINE_PATH = re.compile(r"(?<![\w./:*-])/(wor[k]|tm[p]|hom[e]|roo[t])/")
UNFINISHED = re.compile(r"\b(TOD[O]|FIXM[E])\b")


def tracked_files(root):
    """Paths relative to root: what git tracks, or every file when this is no git checkout (a released archive)."""
    if (root / ".git").exists():
        listed = subprocess.run(["git", "-c", "safe.directory=*", "-C", str(root), "ls-files", "-z"],
                                check=True, capture_output=True).stdout.decode()
        return sorted(pathlib.PurePosixPath(name) for name in listed.split("\0") if name and (root / name).is_file())
    found = (path.relative_to(root) for path in root.rglob("*") if path.is_file())
    return sorted(pathlib.PurePosixPath(path) for path in found if not SKIPPED_FOLDERS & set(path.parts))


def read_rules(path):
    """Pairs (line number, key, words) of a file of `key: words` lines; # starts a comment."""
    rules = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        line = line.split("#")[0].strip()
        if line:
            key, _, words = line.rpartition(":") if line.endswith(":") else line.partition(":")
            rules.append((number, key.strip(), words.split()))
    return rules


class Checker:
    """Collects the breaches of one tree."""

    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.rules_folder = self.root / "tests" / "architecture"
        self.breaches = []
        self.layers = {}
        self.third_party = read_rules(self.rules_folder / "third_party.txt")
        self.long_files = {key for _, key, _ in read_rules(self.rules_folder / "long_files.txt")}

    def report(self, path, number, message):
        self.breaches.append(f"{path}:{number}: {message}")

    def read_layers(self):
        """Every edge must point to a room written earlier, which rules out cycles."""
        for number, room, allowed in read_rules(self.rules_folder / "layers.txt"):
            for other in allowed:
                if other not in self.layers:
                    self.report("tests/architecture/layers.txt", number,
                                f"{room} may include {other} only when {other} is written above it")
            self.layers[room] = set(allowed)

    def room_of(self, path):
        """The room that owns a path, the longest one when rooms nest; None outside of all rooms."""
        owners = [room for room in self.layers if str(path).startswith(room + "/")]
        return max(owners, key=len, default=None)

    def check_include(self, path, number, header, quoted):
        room, other = self.room_of(path), self.room_of(header)
        if other is not None:
            if not quoted:
                self.report(path, number, f'write "{header}" in quotes, it is the project\'s own')
            if room is not None and other != room and other not in self.layers[room]:
                self.report(path, number, f"{room} must not include {other} ({header}): see layers.txt")
        elif quoted:
            if not header.startswith(("tests/", "bench/")):
                self.report(path, number, f'write the include "{header}" from the root of the project')
            elif room is not None:
                self.report(path, number, f"{room} must not include tests or benchmarks ({header})")
        elif room is not None:
            self.check_third_party(path, number, header, room)

    def check_third_party(self, path, number, header, room):
        for _, pattern, places in self.third_party:
            if fnmatch.fnmatchcase(header, pattern):
                if not {"*", room, str(path)} & set(places):
                    self.report(path, number, f"<{header}> belongs to {' '.join(places)}: see third_party.txt")
                return
        if header not in STANDARD_HEADERS:
            self.report(path, number, f"<{header}> is named neither in the standard nor in third_party.txt")

    def check_links(self, path, number, line):
        """In a room's CMakeLists.txt: links follow the same edges as includes."""
        room = self.room_of(path)
        if room is None:
            return
        for name in LINK.findall(line.split("#")[0]):
            other = next((known for known in self.layers if known.rpartition("/")[2] == name), None)
            if other and other != room and not str(other).startswith(room + "/") and other not in self.layers[room]:
                self.report(path, number, f"{room} must not link guyub::{name}: see layers.txt")

    def check_line(self, path, number, line):
        if path.suffix in CPP_SUFFIXES:
            include = INCLUDE.match(line)
            if include:
                self.check_include(path, number, include[1] or include[2], include[1] is not None)
            inexact = INEXACT_FUNCTION.search(line.split("//")[0])
            if path.parts[0] == "sim" and inexact:
                self.report(path, number, f"{inexact[0]} differs between machines: use sim/core's own")
        if path.name == "CMakeLists.txt":
            self.check_links(path, number, line)
        machine_path = MACHINE_PATH.search(line)
        if machine_path and not (path.parts[0] == "scripts" and machine_path[1] == "tmp"):
            self.report(path, number, f"names a path of one machine ({machine_path[0]})")
        if UNFINISHED.search(line):
            self.report(path, number, "unfinished: finish it or write an issue")

    def check_file(self, path):
        try:
            lines = (self.root / path).read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            return  # pictures and planted binary input
        for number, line in enumerate(lines, 1):
            self.check_line(path, number, line)
        is_code = path.suffix in CODE_SUFFIXES or path.name == "CMakeLists.txt"
        if is_code and len(lines) > LONGEST_FILE and str(path) not in self.long_files:
            self.report(path, LONGEST_FILE + 1, f"has {len(lines)} lines, more than {LONGEST_FILE}: split it")

    def run(self):
        self.read_layers()
        files = tracked_files(self.root)
        for path in files:
            self.check_file(path)
        for name in sorted(self.long_files - {str(path) for path in files}):
            self.report("tests/architecture/long_files.txt", 1, f"{name} does not exist any more")
        return self.breaches


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    breaches = Checker(sys.argv[1]).run()
    for breach in breaches:
        print(breach)
    sys.exit(1 if breaches else 0)


if __name__ == "__main__":
    main()
