# The object gets two values and __init__ wants three.
# page: parameter-without-value
# names: pages
class Book:
    def __init__(self, title, author, pages):
        self.title = title
        self.author = author
        self.pages = pages


library = []
library.append(Book("Momo", "Ende", 304))
library.append(Book("Emma", "Austen"))
for book in library:
    print(book.title)
