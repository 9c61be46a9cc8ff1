# The line total = ... goes back to a level that no line above has.
# page: unindent-matches-no-level
# names: indent
def total_price(cart):
    total = 0
    for name, price in cart:
        if price > 0:
            total += price
      print("added", name)
    return total


print(total_price([("tea", 3), ("jam", 4)]))
