# The method is called borrow, the call says borow.
# page: attribute-not-found
# names: borrow
class Library:
    def __init__(self):
        self.books = ["Dune", "Emma"]

    def borrow(self, title):
        self.books.remove(title)


library = Library()
library.borow("Dune")
print(library.books)
