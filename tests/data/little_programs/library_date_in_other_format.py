# The dates are day/month/year, and the format says year-month-day.
# page: date-text-in-other-format
# names: %d/%m/%Y
from collections import defaultdict
from datetime import datetime

lines = [
    "18/03/2024,tea,3.50",
    "19/03/2024,rice,2.20",
    "19/03/2024,oil,7.90",
]

totals = defaultdict(float)
for line in lines:
    day, article, amount = line.split(",")
    when = datetime.strptime(day, "%Y-%m-%d")
    totals[when.strftime("%A")] += float(amount)

for weekday, total in totals.items():
    print(f"{weekday}: {total:.2f}")
