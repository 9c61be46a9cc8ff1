# The f-string formats a text as a date.
# page: date-format-of-text
# names: day
rows = [{"day": "2024-03-18", "rain": 2.5}]
for row in rows:
    print(f"{row['day']:%d.%m.%Y} {row['rain']:.1f}")
