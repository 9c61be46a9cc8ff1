# random.choices gives a list, which is a dict key here.
# page: list-as-dict-key unhashable-type
# names: list
import random
import string

random.seed(4)


class Shortener:
    alphabet = string.ascii_letters + string.digits

    def __init__(self):
        self.links = {}

    def new_code(self, length=5):
        return random.choices(self.alphabet, k=length)

    def shorten(self, url):
        code = self.new_code()
        while code in self.links:
            code = self.new_code()
        self.links[code] = url
        return code


shortener = Shortener()
print(shortener.shorten("https://example.org/a/long/path"))
