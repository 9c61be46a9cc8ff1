# elseif is written for elif.
# page: keyword-misspelled
# names: elif
colour = "amber"

if colour == "red":
    print("Stop")
elseif colour == "amber":
    print("Wait")
else:
    print("Go")
