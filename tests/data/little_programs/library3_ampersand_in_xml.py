# An & in XML must be written &amp;.
# page: xml-sign-not-allowed
# names: &amp;
import xml.etree.ElementTree as ET

TEXT = "<shop><name>Tea & Coffee</name></shop>"
shop = ET.fromstring(TEXT)
print(shop.find("name").text)
