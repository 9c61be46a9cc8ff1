# The text of the element is wanted: price.text, as a number.
# page: library-result-for-its-part
# names: text
import xml.etree.ElementTree as ET

DATA = "<items><item><price>3.5</price></item><item><price>2.0</price></item></items>"


def total(text):
    root = ET.fromstring(text)
    result = 0.0
    for item in root.findall("item"):
        result += float(item.find("price"))
    return result


print(total(DATA))
