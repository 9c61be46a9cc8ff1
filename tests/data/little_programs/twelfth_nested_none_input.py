# int(print(...)) : print gives None.
# page: number-made-of-other
# names: input
age = int(print("How old are you? "))
print(age + 1)
