# The arguments of strptime are swapped: first the text, then the format.
# page: date-text-in-other-format
# names: strptime
from datetime import datetime

DATES = ["2024-05-01", "2024-06-15"]


def read(text):
    return datetime.strptime("%Y-%m-%d", text)


print([read(text).month for text in DATES])
