# The colon after while's condition is missing; a comment follows.
# page: missing-colon
# names: :
secret = 7
guess = 0
tries = 0

while guess != secret  # until they have it
    tries += 1
    guess = tries * 2 + 1
    print("You guessed", guess)

print("It took you", tries, "tries")
