# countdown calls itself always.
# page: calls-too-deep
# names: countdown
def countdown(n):
    if n % 10 == 0:
        print(n)
    countdown(n - 1)


countdown(30)
