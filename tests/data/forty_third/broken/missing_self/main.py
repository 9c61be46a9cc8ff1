class Dog:
    def bark():
        print("Woof")


rex = Dog()
rex.bark()
