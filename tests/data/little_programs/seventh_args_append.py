# args is a tuple and has no append.
# page: append-on-no-list
# names: args list
def team(*members):
    members.append("coach")
    for number, member in enumerate(members, 1):
        print(number, member)


team("Ana", "Ben")
