# The list of days has 7 names and the loop goes to 8.
# page: index-longer-than-row
# names: days 7
days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
temps = [12, 14, 11, 9, 15, 17, 16, 13]

for i in range(len(temps)):
    print(days[i], temps[i])
