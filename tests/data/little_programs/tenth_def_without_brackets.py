# The def line lacks the brackets.
# page: def-without-parentheses
# names: greet():
def greet:
    print("Hello!")
    print("How are you?")


greet()
greet()
