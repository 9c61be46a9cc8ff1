# upper is not called.
# page: method-not-called
# names: upper()
name = "sara"
greeting = "HELLO " + name.upper
print(greeting)
