# findall does not know the prefix g; it must be given in a dict of namespaces.
# page: xml-prefix-without-namespace
# names: namespaces g
import xml.etree.ElementTree as ET

FEED = """<feed xmlns:g="http://base.example.org/ns/1.0">
  <item><g:id>17</g:id><title>Tea</title></item>
  <item><g:id>18</g:id><title>Milk</title></item>
</feed>"""


def numbers(text):
    root = ET.fromstring(text)
    return [int(node.text) for node in root.findall(".//g:id")]


print(numbers(FEED))
