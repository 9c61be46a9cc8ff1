# int(age) cannot be assigned to; int() belongs on the right side.
# page: assignment-to-call
# names: int(
name = input("What's your name? ")
int(age) = input("How old are you? ")

if age >= 18:
    print(name, "can vote")
else:
    print(name, "can vote in", 18 - age, "years")
