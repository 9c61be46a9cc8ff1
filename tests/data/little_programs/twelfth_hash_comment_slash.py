# // begins no comment.
# page: comment-of-other-language
# names: #
// this program adds
a = 1
b = 2
print(a + b)
