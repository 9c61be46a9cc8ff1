# class is a word of the language and cannot be a name.
# page: keyword-as-name
# names: class
name = "Mia"
class = "7b"
marks = [2, 1, 3]

print(name, "of", class)
print("Average:", sum(marks) / len(marks))
