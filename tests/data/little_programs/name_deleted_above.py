# rows was deleted to free memory and is used again.
# page: name-deleted
# names: rows
rows = [line.split(",") for line in ("a,1", "b,2")]
count = len(rows)
del rows
print(count, "rows, first:", rows[0])
