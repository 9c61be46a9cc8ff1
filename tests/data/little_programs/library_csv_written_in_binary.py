# csv.writer needs a text file, and the file is opened with "wb".
# page: text-written-to-binary-file
# names: newline="" "w"
import csv
import os
import tempfile

readings = [
    ("2024-03-01", "North", 3.5),
    ("2024-03-01", "South", 9.1),
    ("2024-03-02", "North", 4.0),
]


def write_report(path, rows):
    with open(path, "wb") as report:
        writer = csv.writer(report)
        writer.writerow(["day", "station", "temp"])
        for row in rows:
            writer.writerow(row)


target = os.path.join(tempfile.mkdtemp(), "report.csv")
write_report(target, readings)
print("written", target)
