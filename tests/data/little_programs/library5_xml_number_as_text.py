# The text of an element must be text, and price is a number.
# page: xml-value-not-text
# names: str(
import xml.etree.ElementTree as ET

PRODUCTS = [("tea", 3.2), ("milk", 1.1)]


def build(products):
    root = ET.Element("products")
    for name, price in products:
        item = ET.SubElement(root, "product", name=name)
        ET.SubElement(item, "price").text = price
    return root


def save(root):
    return ET.tostring(root, encoding="unicode")


print(save(build(PRODUCTS)))
