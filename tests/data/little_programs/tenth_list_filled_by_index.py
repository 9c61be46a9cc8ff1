# squares is empty, so squares[0] does not exist yet.
# page: list-assignment-beyond-end
# names: append squares
squares = []
for i in range(5):
    squares[i] = i * i
print(squares)
