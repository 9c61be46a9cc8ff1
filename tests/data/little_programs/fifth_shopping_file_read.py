# read is named and not called, so lines is the method itself.
# page: method-not-called
# names: read()
with open("shopping.txt", "w") as f:
    f.write("milk\nbread\neggs\n")

with open("shopping.txt") as f:
    lines = f.read

count = 0
for line in lines:
    count = count + 1
    print(count, line)
print("You need", count, "things")
