# html.escape wants text; the amount is a number.
# page: text-method-on-number
# names: str(
import html

ROWS = [("Tea & Co", 3), ("Jam", 2)]


def table(rows):
    cells = []
    for name, amount in rows:
        cells.append(f"<td>{html.escape(name)}</td><td>{html.escape(amount)}</td>")
    return "".join(cells)


print(table(ROWS))
