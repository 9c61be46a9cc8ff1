# isinstance gets its arguments the wrong way round.
# page: isinstance-with-no-type
# names: isinstance
value = "12"
if isinstance(str, value):
    print("text")
