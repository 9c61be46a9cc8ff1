# = is written for ==.
# page: assignment-in-condition
# names: ==
name = "Bob"
age = 30
if name = "Bob" and age > 18:
    print("Welcome, Bob")
