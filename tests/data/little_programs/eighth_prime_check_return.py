# numbers is one number and is looped over.
# page: number-not-iterable
# names: range number
def is_prime(number):
    for divisor in number:
        if number % divisor == 0:
            return False
    return True


print(is_prime(7))
