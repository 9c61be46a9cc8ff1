visits = 0


def visit():
    global visits
    visits += 1


visit()
print(visits)
