# html is text; find gives the place as a number, which has no text.
# page: returned-value-of-other-type
# names: find html
html = """
<html><head><title>Weather in Oslo</title></head>
<body><p class="temp">-3</p><p class="sky">snow</p></body></html>
"""


def get_title(html):
    title = html.find("<title>")
    return title.text


def get_temperature(html):
    start = html.find('class="temp">') + len('class="temp">')
    end = html.find("</p>", start)
    return int(html[start:end])


print("Title:", get_title(html))
print("Temperature:", get_temperature(html))
