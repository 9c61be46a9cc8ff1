# The name stands on the left.
# page: assignment-to-call
# names: name input
input("What is your name? ") = name
print("Hello", name)
