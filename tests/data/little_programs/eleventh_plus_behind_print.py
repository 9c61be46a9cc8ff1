# The + stands behind the bracket of print.
# page: result-of-print
# names: print None
name = "Zoe"
print("Hello ") + name
print("Bye")
