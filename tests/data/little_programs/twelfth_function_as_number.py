# The function is not called.
# page: function-not-called
# names: get_price()
def get_price():
    return 12


total = get_price * 3
print("Total:", total)
