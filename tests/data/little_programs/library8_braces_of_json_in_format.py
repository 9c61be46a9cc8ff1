# The braces of the JSON text are places for format; they must be doubled.
# page: format-name-not-given
# names: brace twice
BODY = '{"user": "{name}", "active": true}'


def request(name):
    return BODY.format(name=name)


for name in ["ada", "grace"]:
    print(request(name))
