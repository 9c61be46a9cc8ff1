import trio

import main


async def work(kind):
    await trio.sleep(0)
    main.ERRORS[kind]()


async def start():
    async with trio.open_nursery() as nursery:
        nursery.start_soon(work, "division")


trio.run(start)
