# else if is elif in Python.
# page: else-if
# names: elif
temperature = 17

if temperature > 30:
    print("It's hot")
else if temperature > 15:
    print("It's nice")
else:
    print("It's cold")
