# of is written for in.
# page: for-of
# names: in
fruits = ["fig", "plum"]
for fruit of fruits:
    print(fruit)
