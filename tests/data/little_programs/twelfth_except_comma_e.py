# except ValueError, e is Python 2; as is meant.
# page: python2-except-comma except-comma-name
# names: except ValueError as e
typed = ["12", "seven", "30"]
total = 0

for entry in typed:
    try:
        total += int(entry)
    except ValueError, e:
        print("Skipped", entry)

print("Sum:", total)
