# text[i + 1] asks past the last letter when i is at the end.
# page: neighbour-beyond-end
# names: text i
def compress(text):
    result = ""
    count = 1
    for i in range(len(text)):
        if text[i] == text[i + 1]:
            count += 1
        else:
            result += text[i] + str(count)
            count = 1
    return result


print(compress("aaabbc"))
