# The column holds texts; they must be made numbers before the mean is taken.
# page: mean-of-non-numbers
# names: float
import csv
import io
import statistics

TEXT = """town,rain
Linz,12.5
Graz,8.1
"""

rows = list(csv.DictReader(io.StringIO(TEXT)))
rain = [row["rain"] for row in rows]
print("mean:", statistics.mean(rain))
