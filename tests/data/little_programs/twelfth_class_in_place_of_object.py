# The method is called on the class; an object is missing.
# page: class-in-place-of-object
# names: Car(
class Car:
    def __init__(self):
        self.speed = 0

    def drive(self):
        self.speed += 10
        print("Driving at", self.speed)


my_car = Car
my_car.drive()
