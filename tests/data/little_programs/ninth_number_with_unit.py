# "180 cm" is no number for int().
# page: word-behind-number-text
# names: cm
people = ["Tom;180 cm", "Sue;165 cm"]
heights = []
for person in people:
    name, height = person.split(";")
    heights.append(int(height))
print("Average height:", sum(heights) / len(heights))
