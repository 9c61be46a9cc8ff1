# A dict gets an entry with square brackets, not with add.
# page: dict-used-like-a-list method-of-other-language
# names: phone
phone = {"Ann": 4411}
phone.add("Ben", 2210)
