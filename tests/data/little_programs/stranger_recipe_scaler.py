# scale is called with persons=, the parameter is called people.
# page: keyword-without-parameter
# names: people
from fractions import Fraction


class Recipe:
    def __init__(self, name, servings, ingredients):
        self.name = name
        self.servings = servings
        self.ingredients = ingredients

    def scale(self, people, rounding=2):
        factor = Fraction(people, self.servings)
        return {
            ingredient: round(float(amount * factor), rounding)
            for ingredient, amount in self.ingredients.items()
        }

    def shopping_list(self, people):
        lines = [self.name]
        for ingredient, amount in self.scale(people).items():
            lines.append(f"- {amount} {ingredient}")
        return "\n".join(lines)


pancakes = Recipe("Pancakes", 4, {"flour": 250, "milk": 500, "eggs": 3})
print(pancakes.shopping_list(6))
for guests in (2, 4, 8):
    print(guests, pancakes.scale(persons=guests))
