"""Reading a log that is nothing but tracebacks, each different, against boltons' ``ParsedException`` on the same ones.

    python benchmarks/parse_speed.py [--count 20000]

boltons (``pip install boltons``) reads one traceback without marks, chains or groups, cut out beforehand; ours finds
them in the stream. The tracebacks are therefore those that boltons can read. Also given: with a container's name before
each line, and how much ``tracemalloc`` says is held at most.
"""

from __future__ import annotations

import argparse
import time
import tracemalloc
from collections.abc import Callable

from explain.tracebacks import Reader

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
    parser.add_argument("--count", type=int, default=20_000)
    count = parser.parse_args().count
    texts = [made(number) for number in range(count)]
    lines = "".join(texts).split("\n")
    assert read(lines) == count
    ours = best(lambda: read(lines))
    print(f"ours                  {count / ours:8.0f} tracebacks a second")
    dressed = [f"web-1  | {line}" for line in lines]
    assert read(dressed) == count
    print(f"ours, behind a prefix {count / best(lambda: read(dressed)):8.0f}")
    assert with_boltons(texts) == count
    theirs = best(lambda: with_boltons(texts))
    print(f"boltons               {count / theirs:8.0f}; ours is {theirs / ours:.1f} times as fast")
    print(f"held at most          {held(lines) / 1000:8.0f} kB for {sum(map(len, texts)) / 1e6:.1f} MB of text")


if __name__ == "__main__":
    main()
