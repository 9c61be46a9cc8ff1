"""A table from Celsius to Fahrenheit."""


def fahrenheit(celsius):
    return celsius * 9 / 5 + 32


start = 0
end = 40
step = (end - start) / 8
for celsius in range(start, end, step):
    print(celsius, fahrenheit(celsius))
print("That is all.")
