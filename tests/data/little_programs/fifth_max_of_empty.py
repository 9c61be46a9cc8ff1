# No score is above 100, so the list is empty and max has nothing to choose from.
# page: largest-of-nothing
# names: good default
def best_of(scores, limit):
    good = []
    for score in scores:
        if score > limit:
            good.append(score)
    return max(good)


results = [45, 88, 67, 92]
print("Best above 50:", best_of(results, 50))
print("Best above 100:", best_of(results, 100))
