# tomllib came with Python 3.11; tomli is its backport.
# page: stdlib-module-newer
# names: 3.11 tomli
# pythons: 3.8
import sys
import tomllib

TEXT = """
[tool.app]
name = "shop"
"""


def name_of(text):
    return tomllib.loads(text)["tool"]["app"]["name"]


print(name_of(TEXT), sys.version_info[:2])
