# A map has no index; list(...) is needed.
# page: stream-used-as-list
# names: list(
line = "3 8 5"
numbers = map(int, line.split())
print("First:", numbers[0])
print("All:", list(numbers))
