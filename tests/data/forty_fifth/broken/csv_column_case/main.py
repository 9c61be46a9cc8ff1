"""Lists members whose fee is still open."""

import csv
import io

MEMBERS = """Name,Email,Fee paid
Ada Byron,ada@example.org,yes
Alan T.,alan@example.org,no
Grace H.,grace@example.org,no
"""


def open_fees(text):
    reader = csv.DictReader(io.StringIO(text))
    found = []
    for row in reader:
        if row["fee_paid"] == "no":
            found.append(row["Email"])
    return found


for address in open_fees(MEMBERS):
    print("Remind", address)
