# True is written with a capital.
# page: constant-of-other-language
# names: True
playing = true
lives = 3

while playing:
    lives -= 1
    print("Lives:", lives)
    if lives == 0:
        playing = false
