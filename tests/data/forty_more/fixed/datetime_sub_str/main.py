from datetime import datetime

start = datetime(2026, 1, 5)
days = datetime(2026, 3, 1) - start
print(days)
