# A number is joined to a text with +.
# page: text-joined-with-number
# names: str(
year = 2024
title = "Yearbook " + year
print(title)
