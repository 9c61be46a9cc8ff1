# The list of ratings is empty for one product, so there is no mean.
# page: too-few-values
# names: ratings
import statistics

PRODUCTS = {"tea": [5, 4, 4], "jam": [], "milk": [3]}


def summary(products):
    lines = []
    for name, ratings in products.items():
        lines.append(f"{name}: {statistics.mean(ratings):.1f}")
    return "\n".join(lines)


print(summary(PRODUCTS))
