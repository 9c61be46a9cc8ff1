# to_celsius computes and does not return.
# page: result-of-function-without-return
# names: to_celsius
def to_celsius(fahrenheit):
    celsius = (fahrenheit - 32) * 5 / 9


inside = to_celsius(68)
print("with heating:", inside + 2)
