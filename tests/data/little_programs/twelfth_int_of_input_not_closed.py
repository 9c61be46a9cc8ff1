# int( is closed too late.
# page: bracket-never-closed
# names: int(
a = int(input("First: ")
b = int(input("Second: "))
print(a + b)
