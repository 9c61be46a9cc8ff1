# && is written for and.
# page: and-operator-of-c
# names: and
username = "admin"
password = "1234"

if username == "admin" && password == "1234":
    print("Access granted")
else:
    print("Access denied")
