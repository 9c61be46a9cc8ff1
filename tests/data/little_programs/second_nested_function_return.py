# make_adder returns the result of adder(), which needs an argument.
# page: parameter-without-value
# names: value adder
def make_adder(step):
    def adder(value):
        return value + step
    return adder()


add_two = make_adder(2)
print(add_two(5))
