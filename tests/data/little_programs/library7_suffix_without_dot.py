# with_suffix wants the dot: ".json".
# page: suffix-without-dot
# names: .json
from pathlib import Path


def target_of(source):
    return Path("out") / Path(source).with_suffix("json").name


for source in ["data/prices.csv", "data/stock.csv"]:
    print(source, "->", target_of(source))
