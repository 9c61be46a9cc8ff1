age = 30
print("You are " + str(age) + " years old")
