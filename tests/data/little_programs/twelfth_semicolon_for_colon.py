# A semicolon stands for the colon.
# page: sign-for-colon
# names: :
hour = 14
if hour < 12;
    print("Good morning")
else:
    print("Good afternoon")
