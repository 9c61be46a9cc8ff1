# The key's quotes end the f-string before Python 3.12.
# page: f-string-nested-quotes
# names: quotes
# pythons: 3.8 3.11
student = {"name": "Kofi", "grade": 8, "school": "Hillside"}

print("Report card")
print("===========")
print(f"Name: {student["name"]}")
print(f"Grade: {student["grade"]}")
