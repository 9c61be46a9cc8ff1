# The typed text is taken apart letter by letter; split is missing.
# page: typed-text-taken-apart
# names: split input
# stdin: 12 7\n
a, b = input("Two numbers: ")
a = int(a)
b = int(b)
print(a, "+", b, "=", a + b)
