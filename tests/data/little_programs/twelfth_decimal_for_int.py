# int() cannot read 12.5; float does.
# page: decimal-text-for-int
# names: float( 12.5
# stdin: 12.5\n
print("Pizza calculator")
price = int(input("Price of one pizza: "))
people = 4
print("Everybody pays", price / people)
