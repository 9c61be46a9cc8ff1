# => is written in place of >=.
# page: reversed-comparison
# names: >=
age = 20
has_ticket = True

if age => 18 and has_ticket:
    print("Enjoy the film!")
else:
    print("Sorry, you can't come in.")
