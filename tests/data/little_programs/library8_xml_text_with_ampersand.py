# The & in the text is not escaped; it must be written &amp; or be escaped with xml.sax.saxutils.escape.
# page: xml-sign-not-allowed
# names: &amp;
import xml.etree.ElementTree as ET

ROWS = [("Tea & Co", 3), ("Jam", 2)]


def document(rows):
    items = "".join(f"<shop name='{name}' stars='{stars}'/>" for name, stars in rows)
    return ET.fromstring(f"<shops>{items}</shops>")


print(len(document(ROWS)))
