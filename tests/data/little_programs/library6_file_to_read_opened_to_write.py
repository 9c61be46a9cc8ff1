# The file is opened with "w" and then read.
# page: file-opened-in-other-mode
# names: "r"
import json
from pathlib import Path

STATE = Path("state.json")
STATE.write_text('{"runs": 3}')


def count_run(path):
    with open(path, "w") as handle:
        state = json.load(handle)
        state["runs"] += 1
        json.dump(state, handle)
    return state["runs"]


print("run number", count_run(STATE))
