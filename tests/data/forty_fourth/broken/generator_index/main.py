def squares(limit):
    for number in range(limit):
        yield number * number


values = squares(10)
print("first:", values[0])
