"""Writes a letter head with a name and a date."""

from datetime import date


def letter_head(name, *, day, width=40, fill="-"):
    rule = fill * width
    return "\n".join([rule, name.center(width), day.isoformat().center(width), rule])


def main():
    today = date(2026, 3, 1)
    print(letter_head("Ada Lovelace", day=today))
    print(letter_head("Grace Hopper", day=today, fill="="))


if __name__ == "__main__":
    main()
