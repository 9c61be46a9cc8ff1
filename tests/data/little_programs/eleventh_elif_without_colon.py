# elif lacks its colon.
# page: missing-colon
# names: elif
hour = 14
if hour < 12:
    print("Good morning")
elif hour < 18
    print("Good afternoon")
else:
    print("Good evening")
