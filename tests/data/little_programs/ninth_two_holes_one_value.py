# The template has two places, format gets one value.
# page: format-field-without-argument
# names: {}
template = "Dear {}, your order {} is on its way."
customers = {"Ann": 1001, "Bob": 1002}
for name in customers:
    print(template.format(name))
