# __str__ must return text; it returns the number of pages.
# page: special-method-returns-other-type
# names: __str__ str(
class Book:
    def __init__(self, title, pages):
        self.title = title
        self.pages = pages

    def __str__(self):
        return self.pages

    def is_long(self):
        return self.pages > 400


books = [Book("Dune", 612), Book("Emma", 474)]
for book in books:
    if book.is_long():
        print(book)
