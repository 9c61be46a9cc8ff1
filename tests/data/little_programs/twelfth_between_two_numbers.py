# A value is missing between and and <.
# page: comparison-half-missing
# names: and <
mark = 67

if mark >= 50 and < 70:
    print("Pass")
elif mark >= 70:
    print("Merit")
