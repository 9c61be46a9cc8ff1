# parse takes a file, and fromstring a text.
# page: data-taken-for-path
# names: fromstring
import xml.etree.ElementTree as ET

ANSWER = "<shop><name>Tea</name></shop>"


def name_of(answer):
    return ET.parse(answer).getroot().find("name").text


print(name_of(ANSWER))
