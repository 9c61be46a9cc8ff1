# A Path is joined with / and not with +.
# page: path-and-text-added
# names: /
from datetime import date
from pathlib import Path

BASE = Path("reports")


def report_path(day):
    folder = BASE / str(day.year)
    folder.mkdir(parents=True, exist_ok=True)
    return folder + "/sales-" + day.isoformat() + ".csv"


def write_report(day, rows):
    target = report_path(day)
    with open(target, "w") as out:
        for row in rows:
            out.write(",".join(row) + "\n")


write_report(date(2024, 3, 1), [["tea", "3"], ["milk", "1"]])
