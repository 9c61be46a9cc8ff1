# __init__ returns a value.
# page: init-returns-value
# names: Ticket
class Ticket:
    def __init__(self, seat):
        self.seat = seat
        return seat


print(Ticket("B7").seat)
