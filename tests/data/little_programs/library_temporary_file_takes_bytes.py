# NamedTemporaryFile is opened for bytes; mode="w" makes it take text.
# page: text-written-to-binary-file
# names: mode="w"
import os
import tempfile


def write_report(lines):
    report = tempfile.NamedTemporaryFile(suffix=".txt", delete=False)
    for line in lines:
        report.write(line + "\n")
    report.close()
    return report.name


name = write_report(["tea 3.50", "rice 2.20"])
print(os.path.getsize(name))
