# A single = stands in the condition.
# page: assignment-in-condition
# names: ==
colour = "red"
if colour = "red":
    print("stop")
else:
    print("go")
