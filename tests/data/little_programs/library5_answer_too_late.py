# The answer takes longer than the 0.05 seconds that wait_for waits.
# page: awaited-longer-than-limit
# names: 0.05
import asyncio


async def ask_server(question):
    await asyncio.sleep(0.3)
    return f"answer to {question}"


async def ask(question, timeout=0.05):
    return await asyncio.wait_for(ask_server(question), timeout)


async def main():
    for question in ("price of tea", "stock"):
        print(await ask(question))


asyncio.run(main())
