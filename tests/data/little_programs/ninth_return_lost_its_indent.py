# The last return is not indented, so it stands outside of the function.
# page: return-outside-function
# names: return indent
def find_longest(words):
    longest = ""
    for word in words:
        if len(word) > len(longest):
            longest = word
return longest


print(find_longest(["pear", "banana", "fig"]))
