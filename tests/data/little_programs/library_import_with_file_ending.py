# The module is called helper, without .py.
# page: file-ending-in-import
# names: helper
# file: main.py
import helper.py

print(helper.greet("Ada"))
# file: helper.py
def greet(name):
    return "Hello " + name
