# The list answers holds lists, and a set is made of it.
# page: unhashable-set-element unhashable-type
# names: list
answers = []
for line in ["tea,milk", "coffee", "tea,milk"]:
    answers.append(line.split(","))

different = set(answers)
print(len(different), "different answers")
