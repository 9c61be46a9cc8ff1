# Functions begin with def.
# page: function-keyword
# names: def
function add(a, b):
    return a + b


print(add(2, 3))
