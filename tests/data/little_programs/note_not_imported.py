# Optional is used in an annotation and not imported.
# page: stdlib-name-not-imported
# pythons: 3.8 3.11
# names: typing Optional
# general: name-not-defined
def find(name: str, default: Optional[str] = None):
    return default


print(find("Ada"))
