# fib has no case in which it stops for 0.
# page: calls-too-deep
# names: fib
def fib(n):
    if n == 1:
        return 1
    return fib(n - 1) + fib(n - 2)


for i in range(1, 10):
    print(fib(i))
