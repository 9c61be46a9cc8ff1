# print is written with a capital letter.
# page: name-not-defined
# names: print
Print("Hello world")
