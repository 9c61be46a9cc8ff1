# %d needs a number and amount is text.
# page: format-needs-number
# names: %d
order = "tea:2,milk:10,bread:1"
for part in order.split(","):
    name, amount = part.split(":")
    print("%d x %s" % (amount, name))
