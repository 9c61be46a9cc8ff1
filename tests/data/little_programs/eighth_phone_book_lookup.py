# Tim is not in the phone book.
# page: key-not-found
# names: phones name
phones = {}
phones["Ann"] = "123"
phones["Bob"] = "456"


def call(name):
    number = phones[name]
    print("calling", number)


for name in ("Ann", "Tim"):
    call(name)
