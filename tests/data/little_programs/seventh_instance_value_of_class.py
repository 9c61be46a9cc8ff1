# speed belongs to an object of Car, and the class is asked.
# page: class-has-no-attribute
# names: Car speed mine
class Car:
    def __init__(self, brand):
        self.brand = brand
        self.speed = 0

    def faster(self):
        self.speed += 10


mine = Car("Fiat")
mine.faster()
mine.faster()
print("My", mine.brand, "drives", Car.speed, "km/h")
