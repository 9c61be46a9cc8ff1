# "milk" is not in the list any more.
# page: value-not-in-list
# names: item shopping
shopping = ["milk", "eggs", "flour"]
bought = ["milk", "flour", "milk"]

for item in bought:
    print("Bought", item)
    shopping.remove(item)

print("Still to buy:", shopping)
