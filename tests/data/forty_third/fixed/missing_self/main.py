class Dog:
    def bark(self):
        print("Woof")


rex = Dog()
rex.bark()
