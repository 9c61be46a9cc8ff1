# list[str] came with Python 3.9.
# page: builtin-generic-before-3-9
# names: 3.9
# pythons: 3.8
def longest(words: list[str]) -> str:
    best = ""
    for word in words:
        if len(word) > len(best):
            best = word
    return best


print(longest(["tea", "coffee", "milk"]))
