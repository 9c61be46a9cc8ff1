# The colon after print(...) is one too many.
# page: colon-behind-statement
# names: :
names = ["Ida", "Per"]
for name in names:
    print("Hi", name):
print("Done")
