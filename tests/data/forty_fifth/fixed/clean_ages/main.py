"""Cleans the answers of a survey."""

ANSWERS = [" 31", "27 ", "forty", "", "55"]


def clean(answers):
    ages = []
    for answer in answers:
        answer = answer.strip()
        if answer.isdigit():
            ages.append(int(answer))
    return ages


ages = clean(ANSWERS)
print("answers:", len(ages))
print("mean age:", sum(ages) / len(ages))
print("oldest:", max(ages))
