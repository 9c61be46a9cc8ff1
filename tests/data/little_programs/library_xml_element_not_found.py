# One book has no price element, so find gives None.
# page: element-not-found
# names: find("price") None
import xml.etree.ElementTree as ET

TEXT = """<shop>
  <book><title>Emma</title><price>8.50</price></book>
  <book><title>Ulysses</title></book>
</shop>"""


def read_books(text):
    root = ET.fromstring(text)
    for book in root.iter("book"):
        title = book.find("title").text
        price = float(book.find("price").text)
        yield title, price


for title, price in read_books(TEXT):
    print(title, price)
