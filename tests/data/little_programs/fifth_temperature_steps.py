# range takes whole numbers only; a step of 0.5 is a float.
# page: float-for-integer
# names: range 0.5
def to_fahrenheit(celsius):
    return celsius * 9 / 5 + 32


print("Celsius  Fahrenheit")
print("-------------------")
for celsius in range(35, 42, 0.5):
    fahrenheit = to_fahrenheit(celsius)
    print(f"{celsius:7.1f}  {fahrenheit:10.1f}")
