# The list is empty; append adds.
# page: list-assignment-beyond-end
# names: append squares
squares = []
for i in range(5):
    squares[i] = i * i
print(squares)
