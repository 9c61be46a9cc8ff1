# re.search found nothing and gives None.
# page: no-match-to-ask
# names: None search
import re

entries = ["Anna 0171-5551", "Bert 0172-9983", "Cem (no phone)"]

for entry in entries:
    found = re.search(r"\d+-\d+", entry)
    print(entry.split()[0], found.group())
