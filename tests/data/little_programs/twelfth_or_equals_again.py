# The second comparison lacks its left side.
# page: comparison-half-missing
# names: answer ==
answer = "y"

if answer == "y" or == "yes":
    print("Let's go!")
else:
    print("Maybe later")
