# cgi left the standard library in Python 3.13.
# page: stdlib-module-removed
# names: 3.13 cgi
# pythons: 3.14
import cgi
import io


def upload_name(header):
    value, options = cgi.parse_header(header)
    return options.get("filename")


print(upload_name('form-data; filename="tea.csv"'), io.BytesIO)
