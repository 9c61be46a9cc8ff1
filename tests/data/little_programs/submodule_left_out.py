# xml.dom.minidom is a submodule that import xml does not load.
# page: submodule-not-imported
# names: xml.dom
import xml

page = xml.dom.minidom.parseString("<a><b/></a>")
print(page.documentElement.tagName)
