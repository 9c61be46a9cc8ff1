# One entry of the dictionary has no value.
# page: dict-colon-missing
# names: :
prices = {
    "tea": 3,
    "coffee",
    "cake": 4,
}
print(prices["tea"])
