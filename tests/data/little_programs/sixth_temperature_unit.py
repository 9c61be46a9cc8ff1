# The typed text has a C at its end, which float cannot read.
# page: text-is-no-number word-behind-number-text
# names: 36.6C
# stdin: 36.6C\n
def to_fahrenheit(celsius):
    return celsius * 9 / 5 + 32


temperature = float(input("Temperature: "))
print(f"That is {to_fahrenheit(temperature):.1f} Fahrenheit")
if temperature > 38:
    print("You have a fever.")
