# fromisoformat wants every digit; 2024-3-8 has a month and a day of one.
# page: text-is-no-iso-date
# names: fromisoformat
from datetime import date

for text in ["2024-03-18", "2024-3-8"]:
    print(date.fromisoformat(text))
