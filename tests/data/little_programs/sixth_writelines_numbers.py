# writelines needs texts, and numbers are given.
# page: text-file-needs-text
# names: str
numbers = []
for n in range(1, 11):
    numbers.append(n * n)

with open("squares.txt", "w") as f:
    f.write("Squares\n")
    f.writelines(numbers)

with open("squares.txt") as f:
    print(f.read())
