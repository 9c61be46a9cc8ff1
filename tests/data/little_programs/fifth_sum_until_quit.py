# The user types quit, and it goes to int before it is compared.
# page: number-read-before-test
# names: quit int
# stdin: 4\n8\nquit\n
total = 0
count = 0
while True:
    answer = input("Number (or quit): ")
    number = int(answer)
    if answer == "quit":
        break
    total += number
    count += 1
print("Sum:", total)
print("Average:", total / count)
