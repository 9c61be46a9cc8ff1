# A text has no contains; in does it.
# page: method-of-other-language
# names: in
mail = "ada@home.org"
if mail.contains("@"):
    print("ok")
