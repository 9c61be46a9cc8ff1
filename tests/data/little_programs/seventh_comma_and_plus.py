# A comma and then a plus: the + before the text is taken as a sign.
# page: sign-behind-comma
# names: + 
name = "Lea"
points = 120
print("Well done,", name)
print("You have " + str(points), + " points")
