# get is called with square brackets.
# page: function-not-subscriptable
# names: ages.get("Ann")
ages = {"Ann": 12}
print(ages.get["Ann"])
