# The input ended before the third question: there is nothing to read.
# page: input-has-ended
# names: input
# stdin: Paris\n4\n
questions = [
    ("Capital of France? ", "Paris"),
    ("2 + 2? ", "4"),
    ("Colour of the sky? ", "blue"),
]
score = 0
for question, solution in questions:
    answer = input(question)
    if answer == solution:
        score += 1
        print("Right!")
    else:
        print("Wrong, it is", solution)
print("Score:", score, "of", len(questions))
