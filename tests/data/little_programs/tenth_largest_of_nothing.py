# max() of an empty list.
# page: largest-of-nothing
# names: max default
temperatures = []
for line in "a;b;c".split(";"):
    if line.isdigit():
        temperatures.append(int(line))
print("Highest:", max(temperatures))
