# replace of a Path renames the file; str(path).replace changes the text.
# page: path-replaced-as-text
# names: str(
from pathlib import Path

path = Path("reports/2024 march.txt")
safe = path.replace(" ", "_")
print(safe)
