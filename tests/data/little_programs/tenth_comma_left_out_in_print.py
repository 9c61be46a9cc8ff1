# The comma between the text and name is missing.
# page: missing-comma
# names: comma
name = "Jonas"
points = 87
print("Player:" name)
print("Points:", points)
