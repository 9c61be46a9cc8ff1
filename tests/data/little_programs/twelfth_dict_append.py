# A dict has no append.
# page: dict-used-like-a-list
# names: append contacts
contacts = {}
contacts.append({"Mia": "555-123"})
print(contacts)
