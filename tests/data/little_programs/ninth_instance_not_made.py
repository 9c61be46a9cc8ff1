# dog = Dog lacks the brackets, so bark has no self.
# page: class-in-place-of-object
# names: Dog()
class Dog:
    legs = 4

    def bark(self):
        print("Woof!")

    def count_legs(self):
        return self.legs


dog = Dog
dog.bark()
print(dog.count_legs())
