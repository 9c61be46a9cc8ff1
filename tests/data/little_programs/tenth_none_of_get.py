# get() gives None for a missing key.
# page: none-from-dict-get
# names: None get
phones = {"Ann": "555 123", "Bob": "555 456"}
number = phones.get("Cid")
print("Call", number.replace(" ", ""))
