# The text "Enter the second... is never closed.
# page: string-never-closed
# names: quote
def main():
    print("Simple calculator")
    first = float(input("Enter the first number: "))
    second = float(input("Enter the second number: ))
    print("1. Add")
    print("2. Subtract")
    choice = input("Choose: ")
    if choice == "1":
        print(first + second)
    else:
        print(first - second)


main()
