# yes is text and needs quotes.
# page: text-without-quotes
# names: "yes"
answer = "yes"

print("Do you open the door?")
if answer == yes:
    print("A dragon! Run!")
else:
    print("You stay in the dark room.")
