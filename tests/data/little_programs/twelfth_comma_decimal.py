# A comma stands for the decimal point.
# page: comma-in-number-text
# names: replace(
# stdin: 3,5\n
weight = float(input("Weight in kg: "))
print("That is", weight * 1000, "g")
