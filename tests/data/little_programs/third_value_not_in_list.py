# remove is asked for a value that was removed before.
# page: value-not-in-list
# names: guests
guests = ["Ada", "Ben", "Cid"]
for name in ["Ben", "Ben"]:
    guests.remove(name)
print(guests)
