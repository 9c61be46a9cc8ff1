# append is called with square brackets.
# page: square-brackets-after-function
# names: append(
todo = []
tasks = ["wash up", "homework", "walk the dog"]

for task in tasks:
    todo.append[task]

print(todo)
