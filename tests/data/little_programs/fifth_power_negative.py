# The exponent is negative, so counting down never meets 0.
# page: calls-too-deep
# names: power exponent
def power(base, exponent):
    if exponent == 0:
        return 1
    return base * power(base, exponent - 1)


print(power(2, 3))
print(power(5, 0))
print("2 to the -2 is", power(2, -2))
