# The head of the loop stands in brackets, as in C.
# page: loop-head-in-brackets
# names: for
for (i in range(5)):
    print("Round", i)
print("Done")
