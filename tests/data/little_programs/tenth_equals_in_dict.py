# A dictionary has colons, not equals signs.
# page: equals-in-dict
# names: :
student = {
    "name" = "Mei",
    "grade" = 9,
    "subjects" = ["maths", "art"],
}
print(student["name"])
