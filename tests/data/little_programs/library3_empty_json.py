# The file is empty, so there is no JSON in it.
# page: json-value-expected
# names: empty
import json
import tempfile
from pathlib import Path

path = Path(tempfile.mkdtemp()) / "state.json"
path.write_text("")


def load_state(path):
    return json.loads(path.read_text())


print(load_state(path))
