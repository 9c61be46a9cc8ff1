# json.loads is given the open file; json.load reads a file.
# page: json-loads-given-file
# names: json.load( handle
import json
import tempfile
from pathlib import Path

folder = Path(tempfile.mkdtemp())
source = folder / "stations.json"
source.write_text('[{"name": "North", "temp": 3.5}, {"name": "South", "temp": 9.1}]', encoding="utf-8")


def read_stations(path):
    with open(path, encoding="utf-8") as handle:
        stations = json.loads(handle)
    return {station["name"]: station["temp"] for station in stations}


temps = read_stations(source)
warmest = max(temps, key=temps.get)
print(f"warmest: {warmest}")
