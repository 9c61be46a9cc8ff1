"""Books on a shelf."""

from dataclasses import dataclass, field


@dataclass
class Book:
    title: str
    author: str
    year: int
    tags: list[str] = field(default_factory=list)


shelf = [
    Book("Dune", "Herbert", 1965, ["desert"]),
    Book("Emma", "Austen", 1815),
    Book("Momo", author="Ende", year=1973),
]
for book in sorted(shelf, key=lambda book: book.year):
    print(book.year, book.title)
