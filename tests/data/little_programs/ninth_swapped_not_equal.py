# =! is written in place of !=.
# page: reversed-comparison
# names: !=
password = "sesame"
attempt = "apple"
tries = 0
while attempt =! password and tries < 3:
    print("Wrong password")
    tries = tries + 1
    if tries == 2:
        attempt = "sesame"
print("Finished after", tries, "tries")
