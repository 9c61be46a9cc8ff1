# Python has no var.
# page: declaration-keyword
# names: var
var lives = 3
while lives > 0:
    print("Lives left:", lives)
    lives = lives - 1
