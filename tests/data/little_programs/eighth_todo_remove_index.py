# remove takes the item, and 5 is no item of the list.
# page: value-not-in-list
# names: todo
todo = ["shopping", "homework", "sports"]


def done(number):
    todo.remove(number)
    print("Well done!", todo)


done(1)
