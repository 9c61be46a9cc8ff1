# = is used in the condition of while.
# page: assignment-in-condition
# names: ==
answer = ""
while answer = "":
    answer = "yes"
print(answer)
