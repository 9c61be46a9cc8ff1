# 07 begins with a zero.
# page: python2-octal
# names: 7
year = 2024
month = 07
day = 15
print(day, "/", month, "/", year)
