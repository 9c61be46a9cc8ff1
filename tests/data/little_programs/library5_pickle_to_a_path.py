# pickle.dump wants an open file, and gets the path.
# page: file-object-needed
# names: open( wb
import pickle
from pathlib import Path

CACHE = Path("cache") / "model.pkl"


def train():
    return {"weights": [0.1, 0.7, 0.2], "version": 3}


def save(model, path):
    path.parent.mkdir(exist_ok=True)
    pickle.dump(model, path)
    print("saved to", path)


save(train(), CACHE)
