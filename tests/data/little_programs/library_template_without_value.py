# The template has $town, and substitute gets no town.
# page: template-value-missing
# names: town
from string import Template

LETTER = Template("""Dear $name,

your parcel for $town is on its way.
""")

customers = [
    {"name": "Ada", "city": "London"},
    {"name": "Grace", "city": "New York"},
]

for customer in customers:
    print(LETTER.substitute(customer))
