# float(input(... lacks its second closing bracket.
# page: bracket-never-closed
# names: )
height = float(input("Height: ")
weight = float(input("Weight: "))
bmi = weight / height ** 2
print("BMI:", bmi)
