# has_key is Python 2.
# page: python2-dict-method
# names: in
capital = {"France": "Paris"}
if capital.has_key("Spain"):
    print("known")
