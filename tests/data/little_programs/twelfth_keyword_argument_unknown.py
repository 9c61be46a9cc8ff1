# print has end and sep, no seperator.
# page: unexpected-keyword
# names: sep
planets = ["Mercury", "Venus", "Earth"]
for number, planet in enumerate(planets, start=1):
    print(number, planet, seperator=") ")
