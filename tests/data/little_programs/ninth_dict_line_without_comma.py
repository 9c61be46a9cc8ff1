# The line "Paris" of the dictionary lacks its comma.
# page: comma-between-pairs
# names: comma
capitals = {
    "Germany": "Berlin",
    "Spain": "Madrid",
    "France": "Paris"
    "Italy": "Rome",
    "Portugal": "Lisbon",
}

for country in capitals:
    print("The capital of", country, "is", capitals[country])
