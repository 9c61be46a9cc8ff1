"""A high score table."""

scores = [
    {"name": "Ada", "score": 120},
    {"name": "Ben", "score": 95},
    {"name": "Cleo", "score": 130},
]


def table(scores):
    return sorted(scores, key=lambda entry: entry["score"], reverse=True)


for place, entry in enumerate(table(scores), 1):
    print(f"{place}. {entry['name']:<8}{entry['score']}")
