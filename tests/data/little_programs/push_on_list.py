# Lists have append, not push.
# page: method-of-other-language
# names: append
undo = []
undo.push("typed a")
undo.push("typed b")
print(undo)
