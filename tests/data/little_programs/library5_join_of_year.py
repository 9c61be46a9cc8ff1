# year is a number, and os.path.join wants texts.
# page: path-part-is-a-number
# names: str(year)
import os
from datetime import date


def archive_folder(root, day):
    year = day.year
    month = f"{day.month:02d}"
    return os.path.join(root, year, month)


def main():
    for day in (date(2023, 12, 31), date(2024, 1, 1)):
        folder = archive_folder("archive", day)
        os.makedirs(folder, exist_ok=True)
        print("ready:", folder)


main()
