# A lone *rest on the left needs a comma.
# page: star-target-alone
# names: numbers list(
text = "3 1 4 1 5 9"
*numbers = map(int, text.split())
print(numbers)
print("biggest:", max(numbers))
