# The recursive call's result is not returned, so gcd gives None.
# page: result-of-recursive-call
# names: gcd return
def gcd(a, b):
    if b == 0:
        return a
    gcd(b, a % b)


def simplify(top, bottom):
    divisor = gcd(top, bottom)
    return top // divisor, bottom // divisor


print(simplify(8, 12))
