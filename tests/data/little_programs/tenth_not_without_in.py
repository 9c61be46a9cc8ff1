# fruit not basket lacks in.
# page: in-missing-behind-not
# names: in
basket = ["apple", "pear"]
fruit = "kiwi"
if fruit not basket:
    print("You still need a", fruit)
    basket.append(fruit)
print(basket)
