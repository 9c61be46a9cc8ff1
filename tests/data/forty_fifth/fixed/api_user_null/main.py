"""Shows the users that an API gave back."""

import json

USERS = json.loads("""[
  {"id": 1, "name": "Ada", "address": {"city": "London", "zip": "N1"}},
  {"id": 2, "name": "Linus", "address": null},
  {"id": 3, "name": "Guido", "address": {"city": "Haarlem", "zip": "2011"}}
]""")


def city_of(user):
    address = user["address"]
    return address["city"] if address else "unknown"


def main():
    for user in USERS:
        print(f'{user["id"]:>3} {user["name"]:<10} {city_of(user)}')


if __name__ == "__main__":
    main()
