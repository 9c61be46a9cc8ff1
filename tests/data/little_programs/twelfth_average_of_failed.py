# No score is below 50, so the list is empty.
# page: division-by-zero
# names: failed
scores = {"Ann": 81, "Bob": 66, "Cat": 90}

failed = []
for name in scores:
    if scores[name] < 50:
        failed.append(scores[name])

average = sum(failed) / len(failed)
print("Average of those who failed:", average)
