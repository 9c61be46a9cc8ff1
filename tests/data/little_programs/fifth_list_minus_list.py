# Lists have no minus; sets have.
# page: list-subtracted
# names: invited came
invited = ["Amy", "Bob", "Cleo", "Dan"]
came = ["Bob", "Dan"]


def percent(part, whole):
    return round(100 * len(part) / len(whole))


print(percent(came, invited), "% came")
missing = invited - came
print("Missing:", missing)
