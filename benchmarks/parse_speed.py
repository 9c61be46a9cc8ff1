"""Reading a log that is nothing but tracebacks, each different, against boltons' ``ParsedException`` on the same ones.

    python benchmarks/parse_speed.py [--count 100000]

boltons (``pip install boltons``) reads one traceback without marks, chains or groups, cut out beforehand; ours finds
them in the stream. The tracebacks are therefore those that boltons can read. Two logs: in one each traceback has lines
of code that no other has, in the other the same few calls fail with ever new messages, as in the log of one program.
Also given: line by line, as a terminal brings them, with a container's name before each line, explained without source,
and how much ``tracemalloc`` says is held at most.
"""

from __future__ import annotations

import argparse
import time
import tracemalloc
from collections.abc import Callable

from explain.catalogue import load_catalogue
from explain.cli.passing import Passage
from explain.explaining import Explainer
from explain.tracebacks import Reader, Traceback

FRAMES = """\
  File "/srv/app/shop/main.py", line {0}, in <module>
    main(sys.argv[1:])
  File "/srv/app/shop/orders/view.py", line {1}, in main
    return report(order_{0}, day)
  File "/srv/app/lib/python3.9/site-packages/vendor/client.py", line {2}, in report
    prices = [row.price for row in rows]
  File "/srv/app/shop/prices.py", line {3}, in average
    return sum(prices) / len(prices)
"""


def made(number: int) -> str:
    """One traceback of four frames, different from every other."""
    frames = FRAMES.format(number, number % 977, number % 613, number % 89)
    return f"Traceback (most recent call last):\n{frames}ZeroDivisionError: division by zero in order {number}\n"


def alike(number: int) -> str:
    """One traceback of four frames whose message alone is its own."""
    stack, _, _ = made(number % 40).rstrip().rpartition("\n")
    return f"{stack}\nZeroDivisionError: division by zero in order {number}\n"


def best(action: Callable[[], object], rounds: int = 3) -> float:
    times = []
    for _ in range(rounds):
        started = time.process_time()
        action()
        times.append(time.process_time() - started)
    return min(times)


def read(lines: list[str]) -> int:
    reader, found = Reader(), 0
    for line in lines:
        found += len(reader.feed(line))
    return found + len(reader.close())


def passed(data: bytes, answer: Callable[[tuple[Traceback, ...]], None]) -> None:
    """Let ``data`` pass as from a file; its errors go to ``answer``."""
    passage = Passage(Reader(), lambda _: None, answer)
    for start in range(0, len(data), 65_536):
        passage.feed(data[start : start + 65_536])
    passage.close()


def counted(data: bytes) -> int:
    found = 0

    def answer(some: tuple[Traceback, ...]) -> None:
        nonlocal found
        found += len(some)

    passed(data, answer)
    return found


def explained(data: bytes) -> None:
    explainer = Explainer(load_catalogue())

    def answer(some: tuple[Traceback, ...]) -> None:
        for one in some:
            explainer.explain(one)

    passed(data, answer)


def with_boltons(texts: list[str]) -> int:
    from boltons.tbutils import ParsedException

    return sum(len(ParsedException.from_string(text).frames) == 4 for text in texts)


def held(lines: list[str]) -> int:
    tracemalloc.start()
    read(lines)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--count", type=int, default=100_000)
    count = parser.parse_args().count
    texts = [made(number) for number in range(count)]
    theirs = best(lambda: with_boltons(texts))
    assert with_boltons(texts) == count
    print(f"boltons                          {count / theirs:8.0f} tracebacks a second")
    data = "".join(texts).encode()
    assert counted(data) == count
    told("ours, each of other code", count, best(lambda: counted(data)), theirs)
    same = "".join(map(alike, range(count))).encode()
    assert counted(same) == count
    told("ours, the same calls", count, best(lambda: counted(same)), theirs)
    told("explained, cold, without source", count, best(lambda: explained(data), 1), theirs)
    few = texts[: count // 5]
    lines = "".join(few).split("\n")
    assert read(lines) == len(few)
    told("line by line", len(few), best(lambda: read(lines)), theirs / 5)
    dressed = [f"web-1  | {line}" for line in lines]
    assert read(dressed) == len(few)
    told("line by line, behind a prefix", len(few), best(lambda: read(dressed)), theirs / 5)
    size = sum(map(len, few)) / 1e6
    print(f"held at most                     {held(lines) / 1000:8.0f} kB for {size:.1f} MB of text")


def told(what: str, count: int, seconds: float, theirs: float) -> None:
    print(f"{what:32} {count / seconds:8.0f}; boltons' time is {theirs / seconds:.2f} of it")


if __name__ == "__main__":
    main()
