"""The statements that put the text of an error into a database's table and show it: ``use_table.py ERROR``."""

import subprocess
import sys

text = subprocess.run([sys.executable, "main.py", sys.argv[1]], capture_output=True, text=True).stderr.rstrip()
print("create temp table errors(id int, message text);")
print("insert into errors values (7, '" + text.replace("'", "''") + "');")
print("select * from errors;")
