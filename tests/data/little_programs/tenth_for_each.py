# for each is not Python; each has to go.
# page: block-word-of-other-language
# names: each
fruits = ["apple", "cherry", "melon"]
for each fruit in fruits:
    print("I like", fruit)
    if fruit == "cherry":
        print("Especially", fruit)
