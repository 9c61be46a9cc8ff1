# todo is a module variable that remove_done assigns, so it is local there.
# page: local-before-assignment
# names: todo
# stdin: done\n
todo = ["write report", "call Ben", "water plants"]


def show():
    for number, entry in enumerate(todo, start=1):
        print(number, entry)


def add(entry):
    todo.append(entry)


def remove_done(done):
    kept = [entry for entry in todo if entry not in done]
    print("removing", len(todo) - len(kept))
    todo = kept


def menu():
    while True:
        choice = input("> ")
        if choice == "show":
            show()
        elif choice.startswith("add "):
            add(choice[4:])
        elif choice == "done":
            remove_done(["call Ben"])
        else:
            break


menu()
