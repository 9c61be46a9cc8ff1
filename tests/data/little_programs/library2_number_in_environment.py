# The values of os.environ must be text; 8080 is a number.
# page: environment-value-not-text
# names: str(
import os


def configure(options):
    for name, value in options.items():
        os.environ["MYAPP_" + name.upper()] = value


configure({"host": "localhost", "port": 8080})
print(os.environ["MYAPP_PORT"])
