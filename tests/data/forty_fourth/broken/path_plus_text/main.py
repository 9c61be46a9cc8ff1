from pathlib import Path

folder = Path("reports")
for month in ("jan", "feb"):
    target = folder + month + ".txt"
    print(target)
