# run() gives an object whose stdout holds the text; the object itself cannot be looped over.
# page: library-result-for-its-part
# names: stdout
import subprocess
import sys

COMMAND = [sys.executable, "-c", "print('tea 3'); print('milk 2')"]

output = subprocess.run(COMMAND, capture_output=True, text=True)
prices = {}
for line in output:
    name, price = line.split()
    prices[name] = int(price)
print(prices)
