# A dict has no remove; del or pop takes an entry out.
# page: method-of-other-language
# names: pop contacts
contacts = {"Ana": "555-1", "Ben": "555-2", "Cem": "555-3"}


def delete(name):
    if name in contacts:
        contacts.remove(name)
        print(name, "deleted")
    else:
        print("no such name")


delete("Dan")
delete("Ben")
