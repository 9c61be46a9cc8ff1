# The keys are texts, and the number 2 is asked for.
# page: key-of-another-type
# names: "2"
rooms = {"1": "kitchen", "2": "bathroom", "3": "bedroom"}
number = 2
print("You go to the", rooms[number])
