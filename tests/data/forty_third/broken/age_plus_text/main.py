age = 30
print("You are " + age + " years old")
