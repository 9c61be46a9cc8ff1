# A comprehension in a class body does not see the class's own names.
# page: class-name-in-comprehension
# names: STEP
# pythons: 3.8 3.11 3.14
class Ruler:
    STEP = 5
    COUNT = 4
    marks = [i * STEP for i in range(COUNT)]

    def show(self):
        print(self.marks)


Ruler().show()
