"""Checks ``explain/data/distributions.tsv``: that its distributions exist, and that they bring the modules it says.

Each distribution is looked up in a list of the package index; no index is asked for that. The most downloaded ones are
then really installed, without what they depend on, into an environment that is thrown away, and the modules of each row
are looked for among the files that came. Nothing of what was installed is imported.

    python scripts/check_distributions.py --ranks pypi.tsv --install 60

Exits 1 where a row is wrong.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from explain.data import rows  # noqa: E402  (the checkout's own package)
from explain.data.distributions import normal  # noqa: E402

HEAVY = frozenset(
    "torch tensorflow scipy opencv-python pyarrow pyspark boto3 botocore pandas numpy grpcio scikit-learn matplotlib "
    "transformers google-cloud-aiplatform google-api-python-client awscli azure-mgmt-core cryptography".split()
)
"""Distributions too large to fetch for a look at their names."""
LAST = {"setuptools": "setuptools<82"}
"""The last version with a module of the table that has left since: a page speaks of ``pkg_resources`` all the same."""
ENDINGS = (".py", ".so", ".pyd", ".abi3.so")


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ranks", type=Path, required=True, metavar="LIST.tsv", help="name first, rank in column four")
    parser.add_argument("--install", type=int, default=0, metavar="N", help="how many are installed and looked into")
    options = parser.parse_args()
    ranks = ranked(options.ranks)
    modules: dict[str, list[str]] = {}
    for module, distribution in rows("distributions"):
        modules.setdefault(distribution, []).append(module)
    missing = sorted(name for name in modules if normal(name) not in ranks)
    for name in missing:
        print(f"the list has no distribution {name} ({', '.join(modules[name])})")
    print(f"{sum(map(len, modules.values()))} modules of {len(modules)} distributions, {len(missing)} not in the list")
    chosen = [name for name in modules if normal(name) not in HEAVY and ranks.get(normal(name))]
    other = [name for name in chosen if any(normal(one) != normal(name) for one in modules[name])]
    sample = sorted(other, key=lambda name: ranks[normal(name)])[: options.install]
    wrong = list(unlike(sample, modules)) if sample else []
    for text in wrong:
        print(text)
    sys.exit(1 if missing or wrong else 0)


def ranked(path: Path) -> dict[str, int]:
    """Each name of the list as the index compares it, with its rank, 0 for one that has none."""
    found = {}
    with path.open(encoding="utf-8") as file:
        next(file)
        for line in file:
            columns = line.split("\t")
            found[normal(columns[0])] = int(columns[3]) if len(columns) > 3 and columns[3].isdigit() else 0
    return found


def unlike(sample: list[str], modules: Mapping[str, list[str]]) -> Iterator[str]:
    """A line for each row that the installed files contradict, or that could not be installed; prints the figures."""
    looked, failed = 0, 0
    with tempfile.TemporaryDirectory() as folder:
        for name in sample:
            target = Path(folder) / normal(name)
            command = ["uv", "pip", "install", "--no-deps", "--only-binary", ":all:", "--target", str(target)]
            if subprocess.run([*command, LAST.get(name, name)], capture_output=True, timeout=300).returncode:
                failed += 1
                print(f"{name}: could not be installed as a wheel")
                continue
            looked += 1
            for module in modules[name]:
                if not holds(target, module):
                    there = ", ".join(sorted(one.name for one in target.iterdir() if "-info" not in one.name)[:8])
                    yield f"{name}: brings no `{module}`, but {there}"
    print(f"{looked} of the {len(sample)} most downloaded with another name looked into; {failed} have no wheel here")


def holds(target: Path, module: str) -> bool:
    """Whether the folder ``target`` has ``module`` as a package, a file or a compiled part."""
    place = target / module.replace(".", "/")
    beside = place.parent.glob(f"{place.name}.*") if place.parent.is_dir() else ()
    return place.is_dir() or any(one.name.endswith(ENDINGS) for one in beside)


if __name__ == "__main__":
    main()
