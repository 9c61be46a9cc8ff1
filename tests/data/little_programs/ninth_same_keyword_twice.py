# end is given twice in one call.
# page: keyword-argument-repeated
# names: end
for row in range(1, 4):
    for column in range(1, 4):
        print(row * column, end=" ", sep="", end="\t")
    print()
