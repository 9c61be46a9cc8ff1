# A letter of a text is a text again, so flatten never ends; texts must be left whole.
# page: calls-too-deep
# names: flatten
def flatten(things):
    result = []
    for thing in things:
        if hasattr(thing, "__iter__"):
            result.extend(flatten(thing))
        else:
            result.append(thing)
    return result


print(flatten([1, [2, 3], [4, [5]]]))
print(flatten([1, ["two", 3]]))
