from datetime import datetime

print(datetime.strptime("2026-01-05", "%Y-%m-%d"))
