# The list of questions is never closed.
# page: bracket-never-closed
# names: [
questions = [
    ("What is 2 + 2?", "4"),
    ("What colour is the sky?", "blue"),
    ("How many legs has a spider?", "8"),

score = 0


def ask(question, answer):
    print(question)
    reply = answer
    if reply == answer:
        print("Correct!")
        return 1
    print("Wrong!")
    return 0


for question, answer in questions:
    score += ask(question, answer)
print("Score:", score)
