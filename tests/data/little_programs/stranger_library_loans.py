# member.lones is misspelled for member.loans.
# page: attribute-not-found
# names: loans
from datetime import date, timedelta


class Book:
    def __init__(self, title, author):
        self.title = title
        self.author = author


class Member:
    max_loans = 3

    def __init__(self, name):
        self.name = name
        self.loans = {}

    def borrow(self, book, today):
        self.loans[book.title] = today + timedelta(days=21)

    def overdue(self, today):
        return [title for title, due in self.loans.items() if due < today]


class Library:
    def __init__(self):
        self.members = {}

    def join(self, name):
        member = Member(name)
        self.members[name] = member
        return member


library = Library()
ada = library.join("Ada")
ada.borrow(Book("Dune", "Herbert"), date(2024, 1, 5))
ada.borrow(Book("Emma", "Austen"), date(2024, 2, 1))

for member in [ada]:
    late = member.overdue(date(2024, 2, 10))
    print(member.name, "has", len(member.lones), "loans,", len(late), "late")
