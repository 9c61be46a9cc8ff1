# A name cannot begin with a digit.
# page: name-starts-with-digit
# names: 1st_place
1st_place = "Kenya"
2nd_place = "Ethiopia"

print("Gold:", 1st_place)
print("Silver:", 2nd_place)
