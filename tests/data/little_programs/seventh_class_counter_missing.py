# Dog.count is increased before the class has a count.
# page: class-has-no-attribute
# names: Dog count
class Dog:
    def __init__(self, name):
        self.name = name
        Dog.count += 1


first = Dog("Rex")
second = Dog("Bello")
print("There are", Dog.count, "dogs")
