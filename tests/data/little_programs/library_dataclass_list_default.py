# A list as a default would be shared; field(default_factory=list) is asked for.
# page: dataclass-default-is-mutable
# names: default_factory=list tags
from dataclasses import dataclass


@dataclass
class Article:
    name: str
    price: float
    tags: list = []

    def tag(self, word):
        self.tags.append(word)


tea = Article("tea", 3.5)
tea.tag("drink")
print(tea)
