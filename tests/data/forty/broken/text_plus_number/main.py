"""Prints a receipt."""

GOODS = [("tea", 2, 3.10), ("milk", 1, 1.20)]
TAX = 0.19


def main():
    lines = 0
    total = 0.0
    for name, count, price in GOODS:
        print(f"{count} x {name:<8} {count * price:6.2f}")
        total += count * price
        lines += 1
    print(f"tax {total * TAX:15.2f}")
    print("lines on this receipt: " + lines)


main()
