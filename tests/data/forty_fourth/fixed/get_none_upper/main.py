def greeting(user):
    return "Hello " + user.get("nickname", user["name"]).title()


member = {"name": "ada", "age": 36}
print(member.get("nickname", "").title())
print(greeting(member))
