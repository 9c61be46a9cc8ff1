# len is followed by square brackets.
# page: square-brackets-after-function
# names: len(
queue = ["Ida", "Bo", "Kim"]
print("waiting:", len[queue])
