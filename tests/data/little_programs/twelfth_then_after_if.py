# Python has no then.
# page: then-keyword
# names: then
lives = 0
if lives == 0 then:
    print("Game over")
