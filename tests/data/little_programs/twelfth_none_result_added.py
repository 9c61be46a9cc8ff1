# points prints and does not return, so None is added.
# page: result-of-function-without-return
# names: return points
def points(word):
    total = 0
    for letter in word:
        if letter in "aeiou":
            total += 1
        else:
            total += 2
    print(total)


score = points("python") + points("code")
print("Together:", score)
