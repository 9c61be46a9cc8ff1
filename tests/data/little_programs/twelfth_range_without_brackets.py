# range is a call and needs round brackets.
# page: call-without-parentheses
# names: range(
print("Times table of 7")

for i in range 1, 11:
    print("7 x", i, "=", 7 * i)

print("Done")
