# write wants the path of a file; writestr writes text.
# page: archive-write-of-text
# names: writestr
import zipfile

REPORT = "region,amount\nnorth,120\n"

with zipfile.ZipFile("report.zip", "w") as archive:
    archive.write(REPORT, "report.csv")
print("packed")
