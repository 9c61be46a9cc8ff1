# The line is indented without a block above it.
# page: unexpected-indent
# names: indent
name = "Ava"
coins = 30
    print("Hello", name)
print("You have", coins, "coins")
if coins > 20:
    print("You are rich!")
