# The recursive call is not returned.
# page: result-of-recursive-call
# names: return
def find(n):
    if n > 10:
        return n
    find(n * 2)


print(find(3) + 1)
