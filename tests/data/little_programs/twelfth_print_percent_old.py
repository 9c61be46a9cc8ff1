# print needs round brackets in Python 3.
# page: python2-print
# names: print(
name = "Layla"
year = 2008
age = 2026 - year

if age >= 18:
    print "Hello %s, you may vote" % name
else:
    print "Sorry %s, you are only %d" % (name, age)
