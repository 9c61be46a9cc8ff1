# _init_ needs two underscores on each side.
# page: init-misspelled
# names: __init__
class Book:
    def _init_(self, title, pages):
        self.title = title
        self.pages = pages


book = Book("Momo", 304)
print(book.title)
