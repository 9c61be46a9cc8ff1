# The file was moved in the first round, so it is missing in the second.
# page: file-moved-in-an-earlier-round
# general: file-or-folder-missing
# names: report.txt
import shutil
from pathlib import Path

Path("report.txt").write_text("120 sold")
Path("archive").mkdir()
Path("mail").mkdir()

for folder in ["archive", "mail"]:
    shutil.move("report.txt", folder)
