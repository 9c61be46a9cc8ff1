import shop
from conan import ConanFile


class Shop(ConanFile):
    name = "shop"
    version = "1.0"

    def build(self):
        self.run_report()

    def run_report(self):
        shop.report("Monday")
