# The element has no attribute "price".
# page: key-not-found
# names: price
import xml.etree.ElementTree as ET

shop = ET.fromstring('<shop><tea cost="3"/></shop>')
for drink in shop:
    print(drink.tag, float(drink.attrib["price"]))
