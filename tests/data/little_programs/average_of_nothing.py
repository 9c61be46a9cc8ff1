# The list is empty, so its length is zero.
# page: division-by-zero
# names: len(late)
arrivals = [8, 9, 7]
late = [hour for hour in arrivals if hour > 10]
print("mean of the late:", sum(late) / len(late))
