# tries belongs to the outer function; nonlocal is missing.
# page: local-before-assignment
# names: tries nonlocal
def game(secret):
    tries = 0

    def guess(number):
        tries += 1
        return number == secret

    return guess(3), tries


print(game(3))
