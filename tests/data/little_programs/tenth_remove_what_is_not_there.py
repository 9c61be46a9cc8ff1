# "milk" was removed already.
# page: value-not-in-list
# names: todo item
todo = ["milk", "bread", "eggs"]
todo.remove("milk")
for item in ["milk", "eggs"]:
    todo.remove(item)
print(todo)
