"""Books rooms."""

from hotel import Hotel

hotel = Hotel(3)
print(hotel.book("Ada"))
print(hotel.free())
