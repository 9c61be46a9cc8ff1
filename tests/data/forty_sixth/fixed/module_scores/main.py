"""Shows who leads."""

from scores import Scores

scores = Scores(["Ada", "Ben"])
scores.point("Ada")
print(scores.leader())
