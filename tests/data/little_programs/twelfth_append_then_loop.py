# append returns None, which is stored in the place of the list.
# page: result-of-in-place-method
# names: append None
guests = ["Ben", "Cleo"]
guests = guests.append("Dana")

for guest in guests:
    print("Invitation for", guest)
