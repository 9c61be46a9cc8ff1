# A class method is named in a dict, without self, and called without the object.
# page: parameter-without-value method-called-on-class
# general: argument-missing
# names: self
class Calculator:
    def double(self, value):
        return value * 2

    def half(self, value):
        return value / 2

    actions = {"double": double, "half": half}

    def run(self, action, value):
        return self.actions[action](value)


print(Calculator().run("half", 8))
