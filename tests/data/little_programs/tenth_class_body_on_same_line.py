# The def stands on the line of class.
# page: compound-on-one-line
# names: line
class Cat: def meow(self):
        print("Meow!")


tom = Cat()
tom.meow()
