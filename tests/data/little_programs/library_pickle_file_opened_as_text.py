# The pickle file is opened without "b".
# page: pickle-file-opened-as-text
# names: "rb"
import os
import pickle
import tempfile

path = os.path.join(tempfile.mkdtemp(), "scores.pickle")
with open(path, "wb") as handle:
    pickle.dump({"Ada": 3, "Grace": 5}, handle)


def load_scores(path):
    with open(path, "r") as handle:
        return pickle.load(handle)


scores = load_scores(path)
print(max(scores, key=scores.get))
