# The call inside gets n, not n - 1.
# page: calls-too-deep
# names: n
def sum_to(n):
    if n == 0:
        return 0
    return n + sum_to(n)


print(sum_to(10))
