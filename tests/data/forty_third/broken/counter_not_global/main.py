visits = 0


def visit():
    visits += 1


visit()
print(visits)
