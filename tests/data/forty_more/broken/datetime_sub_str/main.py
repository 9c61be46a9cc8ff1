from datetime import datetime

start = "2026-01-05"
days = datetime(2026, 3, 1) - start
print(days)
