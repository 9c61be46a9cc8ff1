"""Adds up hours worked, day by day."""

week = {"Mon": [3, 4], "Tue": [8], "Wed": [2, 2, 3], "Thu": [], "Fri": [6]}

sum = 0
for day, hours in week.items():
    for part in hours:
        sum += part

print("hours in the week:", sum)

longest = max(week, key=lambda day: len(week[day]))
print(f"most parts on {longest}: {sum(week[longest])} hours")
