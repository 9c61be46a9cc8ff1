"""Asks for a year of birth and tells when the pension begins."""

RETIREMENT_AGE = 67


def ask(question):
    return input(question + " ")


def main():
    name = ask("Your name?")
    year = input("Your year of birth? ")
    retires = year + RETIREMENT_AGE
    print(f"{name}, you may retire in {retires}.")
    if retires < 2040:
        print("That is soon.")


if __name__ == "__main__":
    main()
