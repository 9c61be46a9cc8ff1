# The pickle file is empty.
# page: pickle-file-is-empty
# names: empty
import os
import pickle
import tempfile

path = os.path.join(tempfile.mkdtemp(), "scores.pickle")
open(path, "wb").close()


def load(path):
    with open(path, "rb") as handle:
        return pickle.load(handle)


print(load(path))
