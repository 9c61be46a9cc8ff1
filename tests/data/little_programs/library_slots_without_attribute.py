# __slots__ does not name total.
# page: object-takes-no-new-attribute
# names: __slots__ total
class Line:
    __slots__ = ("article", "count", "price")

    def __init__(self, article, count, price):
        self.article = article
        self.count = count
        self.price = price
        self.total = count * price


lines = [Line("tea", 2, 3.5), Line("rice", 1, 2.2)]
print(sum(line.total for line in lines))
