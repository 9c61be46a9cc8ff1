"""Loads a user and greets them."""

import asyncio

USERS = {7: {"name": "Ada", "language": "en"}, 8: {"name": "Jeanne", "language": "fr"}}
GREETINGS = {"en": "Hello", "fr": "Bonjour"}


async def load_user(number):
    await asyncio.sleep(0.01)
    return USERS[number]


async def greet(number):
    user = load_user(number)
    print(GREETINGS[user["language"]], user["name"])


async def main():
    await greet(7)
    await greet(8)


asyncio.run(main())
