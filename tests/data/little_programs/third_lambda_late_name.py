# The lambda uses factor, which only the function configure knows.
# page: name-in-other-function
# names: configure
def configure():
    factor = 3
    return factor


def run(values):
    return list(map(lambda value: value * factor, values))


configure()
print(run([1, 2]))
