def greeting(user):
    return "Hello " + user.get("nickname").title()


member = {"name": "ada", "age": 36}
print(member.get("nickname").title())
print(greeting(member))
