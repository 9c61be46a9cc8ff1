# else if is written for elif.
# page: else-if
# names: elif
questions = ["2 + 2", "3 * 5", "10 - 4"]
answers = [4, 15, 6]
score = 0

for i in range(len(questions)):
    guess = 4
    print(questions[i])
    if guess == answers[i]:
        score += 1
        print("Correct!")
    else if guess > answers[i]:
        print("Too high")
    else:
        print("Too low")

print("Your score:", score)
