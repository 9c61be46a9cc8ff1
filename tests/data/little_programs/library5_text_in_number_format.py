# The amount is text, and the format .2f wants a number.
# page: format-code-does-not-fit-type
# names: float(
import csv
import io

EXPORT = "account,amount\nrent,850\nfood,312.4\n"


def lines(stream):
    for row in csv.DictReader(stream):
        account, amount = row["account"], row["amount"]
        yield f"{account:<12}{amount:>10.2f}"


for line in lines(io.StringIO(EXPORT)):
    print(line)
