# as is missing before the name.
# page: missing-as
# names: as
with open("names.txt", "w") file:
    file.write("Ann\n")
    file.write("Bob\n")
print("Saved")
