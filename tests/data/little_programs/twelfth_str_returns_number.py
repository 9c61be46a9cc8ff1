# __str__ must return text.
# page: special-method-returns-other-type
# names: __str__ str(
class Ticket:
    def __init__(self, number, film):
        self.number = number
        self.film = film

    def __str__(self):
        return self.number


ticket = Ticket(1042, "Dune")
print(ticket)
