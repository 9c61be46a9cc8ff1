import datetime

print(datetime.datetime.now().year > 2000)
