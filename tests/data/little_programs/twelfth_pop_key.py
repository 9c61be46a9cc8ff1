# pop on a dict for a key that is not there.
# page: key-not-found
# names: .pop(
contacts = {"Mum": "555-1", "Dad": "555-2"}


def delete(name):
    contacts.pop(name)
    print(name, "deleted")


delete("Mum")
delete("Granny")
