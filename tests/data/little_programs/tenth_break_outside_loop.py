# The break stands in an if of a function, not in a loop.
# page: break-outside-loop
# names: break loop
def check(answer):
    if answer == "quit":
        print("Bye")
        break
    print("You said", answer)


for word in ["hi", "quit"]:
    check(word)
