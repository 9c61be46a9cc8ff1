# One entry has no text, and html.escape wants a text.
# page: none-has-no-attribute
# names: None html.escape
import html

POSTS = [
    {"title": "Hello", "text": "1 < 2"},
    {"title": "Empty", "text": None},
]


def render(post):
    return f"<h2>{html.escape(post['title'])}</h2><p>{html.escape(post['text'])}</p>"


for post in POSTS:
    print(render(post))
