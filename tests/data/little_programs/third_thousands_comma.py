# The number text has a comma for thousands.
# page: comma-in-number-text text-is-no-number text-is-no-whole-number
# names: ,
prices = ["1,200", "950"]
print(sum(float(price) for price in prices))
