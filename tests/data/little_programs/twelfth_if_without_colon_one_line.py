# The colon after the condition is missing, the statement follows on the line.
# page: missing-colon
# names: :
age = 15
height = 152

if height > 140 print("You may ride")
if age < 12: print("Only with a parent")
