"""A number guessing game, played by the computer."""

secret = 37
guesses = 0


def try_guess(low, high):
    global guesses
    middle = (low + high) // 2
    guesses += 1
    if middle == secret:
        return middle, middle
    if middle < secret:
        return middle + 1, high
    return low, middle - 1


low, high = 1, 100
while low < high:
    low, high = try_guess(low, high)
print("It was", low, "after", guesses, "guesses")
