# times is text.
# page: typed-text-used-as-number
# names: int( times
# stdin: 3\n
times = input("How often? ")
for i in range(times):
    print("Hip hip hooray")
