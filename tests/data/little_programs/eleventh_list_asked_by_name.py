# data["users"] is a list; its first user is data["users"][0].
# page: list-indexed-by-name
# names: list
data = {"users": [{"name": "Ann"}, {"name": "Bob"}]}
print(data["users"]["name"])
