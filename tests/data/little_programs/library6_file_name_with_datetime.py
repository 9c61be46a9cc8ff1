# A datetime is joined with text; strftime makes text of it.
# page: date-joined-with-text
# names: strftime
from datetime import datetime
from pathlib import Path

FOLDER = Path("backups")


def backup_name(prefix, moment):
    return prefix + "-" + moment + ".zip"


def main():
    FOLDER.mkdir(exist_ok=True)
    name = backup_name("shop", datetime(2024, 3, 1, 8, 30))
    (FOLDER / name).touch()
    print("written:", name)


main()
