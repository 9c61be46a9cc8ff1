# The shelf was closed by the with; it is used after it.
# page: shelf-used-after-close
# names: closed
import shelve

with shelve.open("cache") as db:
    db["tea"] = 3

print(db["tea"])
