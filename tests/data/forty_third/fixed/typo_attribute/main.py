class Car:
    def __init__(self, colour):
        self.colour = colour


car = Car("red")
print(car.colour)
