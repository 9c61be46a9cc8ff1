from datetime import date, timedelta

print(date(2026, 1, 5) + timedelta(months=1))
