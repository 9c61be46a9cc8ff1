# The line after for is not indented.
# page: block-not-indented
# names: indent
names = ["Lea", "Ole", "Kim"]

for name in names:
print("Hello", name)

print("Goodbye all")
