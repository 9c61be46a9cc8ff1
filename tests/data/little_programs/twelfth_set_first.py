# A set has no order and no index.
# page: set-not-subscriptable
# names: list( set
tags = {"fun", "school", "home"}
print("First tag:", tags[0])
