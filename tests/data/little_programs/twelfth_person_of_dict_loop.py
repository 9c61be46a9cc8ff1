# The loop gives keys, which are text.
# page: string-index-not-integer
# names: students name
students = {
    "s1": {"name": "Ana", "age": 14},
    "s2": {"name": "Ben", "age": 15},
}

for student in students:
    print(student["name"], student["age"])
