# The opening quote is missing.
# page: string-never-closed
# names: "
city = Paris"
print("I live in", city)
