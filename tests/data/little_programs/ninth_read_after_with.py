# The file is read after the with block has closed it.
# page: file-already-closed
# names: with
with open("numbers.txt", "w") as f:
    f.write("1\n2\n3\n")

with open("numbers.txt") as f:
    print("The file is open")
total = 0
for line in f:
    total += int(line)
print(total)
