# save writes a dict to a text file with write, which takes text.
# page: text-file-needs-text
# names: str
import os
import tempfile


class PhoneBook:
    def __init__(self, path):
        self.path = path
        self.entries = {}

    def add(self, name, number):
        self.entries[name] = number

    def save(self):
        with open(self.path, "w", encoding="utf-8") as output:
            for name, number in sorted(self.entries.items()):
                output.write(name)
                output.write(number)


folder = tempfile.mkdtemp()
book = PhoneBook(os.path.join(folder, "phone.txt"))
book.add("Ada", 4711)
book.add("Ben", 815)
book.save()
