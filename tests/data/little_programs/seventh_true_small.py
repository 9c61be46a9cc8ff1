# True is written with a capital letter.
# page: constant-of-other-language
# names: True
# stdin: stop\n
running = true
while running:
    word = input("> ")
    if word == "stop":
        running = False
    else:
        print("You said", word)
