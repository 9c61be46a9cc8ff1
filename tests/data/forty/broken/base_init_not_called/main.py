"""People and the staff among them."""


class Person:
    def __init__(self, name):
        self.name = name
        self.letters = []

    def write_to(self, text):
        self.letters.append(text)


class Employee(Person):
    def __init__(self, name, salary):
        self.name = name
        self.salary = salary

    def raise_salary(self, percent):
        self.salary *= 1 + percent / 100
        self.write_to(f"Your salary is now {self.salary:.0f}.")


ada = Employee("Ada", 4000)
ada.raise_salary(5)
print(ada.letters[0])
