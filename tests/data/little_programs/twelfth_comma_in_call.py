# A comma is missing between the arguments.
# page: missing-comma
# names: ,
def show(name, age):
    print(name, "is", age)


show("Ida" 12)
