"""A web shop's cart."""

from cart import Cart

cart = Cart()
cart.put("tea", 3.5, count=2)
cart.put("cup", 7.0)
print("to pay:", cart.total())
