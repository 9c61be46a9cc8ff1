# The loop is written as in C or Basic.
# page: counted-loop
# names: range
for i = 1 to 10:
    print(i, i * i)
