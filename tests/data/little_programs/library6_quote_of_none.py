# The city is missing in the record, so quote gets None.
# page: url-parts-misfit
# names: city
from urllib.parse import quote

CUSTOMERS = [{"name": "Ada", "city": "Bad Honnef"}, {"name": "Bob"}]


def map_url(customer):
    city = customer.get("city")
    return "https://maps.example.org/search/" + quote(city)


for customer in CUSTOMERS:
    print(customer["name"], map_url(customer))
