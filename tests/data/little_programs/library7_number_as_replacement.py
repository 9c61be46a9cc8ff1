# re.sub wants text as replacement; the number must be written str(number).
# page: bytes-wanted-for-text
# names: str(number)
import re

TEXT = "Invoice No. ### of 1 March"


def numbered(text, number):
    return re.sub(r"#+", number, text)


for number in range(101, 104):
    print(numbered(TEXT, number))
