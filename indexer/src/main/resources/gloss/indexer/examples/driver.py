"""Runs the blocks of one entry, one after the other, in one namespace.

Standard input brings the mark, a line that no block can know, then each block: its length in bytes,
a line feed, the block. After each block, the mark, the length of what it raised, a line feed, and
what it raised go out on standard output, behind what the block printed itself.
"""

import linecache
import os
import sys
import traceback
import types


def read(stream):
    mark = stream.readline().strip()
    blocks = []
    while length := stream.readline():
        blocks.append(stream.read(int(length)).decode("utf-8"))
    return mark, blocks


def limit(seconds):
    """Whatever becomes of the one who started this, it won't compute for ever."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    except (ImportError, ValueError, OSError):
        pass


def raised_by(source, name, namespace):
    """The last line of the traceback, or nothing."""
    try:
        exec(compile(source, name, "exec", dont_inherit=True), namespace)
        return ""
    except BaseException as error:
        try:
            return traceback.format_exception_only(type(error), error)[-1]
        except BaseException:  # a block may have left a tiny recursion limit, or worse
            return type(error).__name__


def flush():
    for stream in {sys.stdout, sys.__stdout__}:
        try:
            stream.flush()
        except (AttributeError, ValueError, OSError):
            pass  # the block has closed it


def main():
    mark, blocks = read(sys.stdin.buffer)
    ours = os.dup(1)  # stays open when a block closes stdout; children don't get it
    me = os.getpid()
    if hasattr(os, "setsid"):
        os.setsid()  # so that all children can be ended with this process
    limit(int(sys.argv[1]))

    sys.argv[:] = ["example.py"]
    sys.path[:] = ["", *(p for p in sys.path if not p.endswith("-packages"))]
    example = types.ModuleType("__main__")
    sys.modules["__main__"] = example
    for number, source in enumerate(blocks):
        name = f"example{number}.py"
        linecache.cache[name] = (len(source), None, source.splitlines(True), name)
        example.__file__ = name
        error = raised_by(source, name, example.__dict__).encode("utf-8", "replace")
        flush()
        if os.getpid() != me:
            os._exit(0)  # a child that the block forked and let run on
        os.write(ours, b"%b%d\n%b" % (mark, len(error), error))
    if hasattr(os, "killpg"):
        os.killpg(me, 9)  # never the group of whoever started this


main()
