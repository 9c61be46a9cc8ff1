# The typed text is multiplied by 9/5, a float.
# page: typed-text-used-as-number
# names: int( celsius
# stdin: 21\n
celsius = input("Celsius: ")
fahrenheit = celsius * 9 / 5 + 32
print("That is", fahrenheit, "Fahrenheit")
