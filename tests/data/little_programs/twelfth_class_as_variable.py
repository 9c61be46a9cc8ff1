# class is a keyword and cannot be a variable's name.
# page: keyword-as-name
# names: class
name = "Emil"
class = "7b"
teacher = "Mrs Ford"

print(name, "is in class", class, "of", teacher)
