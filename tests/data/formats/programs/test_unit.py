import unittest

import shop


class Sums(unittest.TestCase):
    def test_average(self):
        self.assertEqual(shop.average([1, 2]), 3)

    def test_report(self):
        shop.report("Monday")

    def test_database(self):
        shop.database({"database": "x"})

    def test_greet(self):
        for customer in ("Ada", "Bob"):
            with self.subTest(customer=customer):
                shop.greet(customer)


if __name__ == "__main__":
    unittest.main()
