# The shelf was closed by the with; it is used after it.
# page: shelf-used-after-close
# names: closed
import shelve

with shelve.open("shelf_of_prices") as db:
    db["tea"] = 3

print(db["tea"])
