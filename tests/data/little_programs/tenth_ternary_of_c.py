# The question mark is C; Python writes if and else.
# page: ternary-of-c
# names: if else
age = 16
ticket = age < 18 ? "child" : "adult"
print("Ticket:", ticket)
