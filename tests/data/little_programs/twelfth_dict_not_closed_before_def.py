# The dictionary is not closed.
# page: bracket-never-closed
# names: {
capitals = {
    "France": "Paris",
    "Spain": "Madrid",
    "Italy": "Rome",

def ask(country):
    answer = input("Capital of " + country + "? ")
    return answer == capitals[country]

print(ask("Spain"))
