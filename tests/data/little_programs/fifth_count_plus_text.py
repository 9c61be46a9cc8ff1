# count is a number, and + with a text after it cannot join them.
# page: text-joined-with-number
# names: count str(
apples = ["red", "green", "red", "yellow"]
count = 0
for apple in apples:
    if apple == "red":
        count = count + 1

message = count + " red apples"
print("I have", message)
