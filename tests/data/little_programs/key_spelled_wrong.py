# The key is telephone in the dict, and telefone in the question.
# page: key-misspelled
# names: telephone
contact = {"name": "Lu", "telephone": "0711", "town": "Ulm"}
for part in ("name", "town"):
    print(contact[part])
print(contact["telefone"])
