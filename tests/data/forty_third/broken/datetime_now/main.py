import datetime

print(datetime.now().year > 2000)
