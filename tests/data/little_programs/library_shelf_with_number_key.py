# The keys of a shelf are texts; 17 is a number.
# page: shelf-key-not-text
# names: str(
import os
import shelve
import tempfile

path = os.path.join(tempfile.mkdtemp(), "tickets")
tickets = {17: "printer", 18: "coffee"}

with shelve.open(path) as shelf:
    for number, title in tickets.items():
        shelf[number] = {"title": title, "open": True}
    print(len(shelf))
