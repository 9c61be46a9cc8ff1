# The list has limit places, 0 to limit - 1, and the loop goes to limit.
# page: loop-limit-past-length
# names: sieve limit
def primes_up_to(limit):
    sieve = [True] * limit
    sieve[0] = False
    sieve[1] = False
    for number in range(2, limit + 1):
        if sieve[number]:
            for multiple in range(number * number, limit, number):
                sieve[multiple] = False
    found = []
    for number in range(limit):
        if sieve[number]:
            found.append(number)
    return found


print(primes_up_to(50))
