# The score of the second row is empty.
# page: empty-text-for-number
# names: score strip()
import csv
import io

data = io.StringIO("name,score\nAda,12\nBob,\nCid,9\n")
scores = []
for row in csv.DictReader(data):
    scores.append(int(row["score"]))
print(sum(scores) / len(scores))
