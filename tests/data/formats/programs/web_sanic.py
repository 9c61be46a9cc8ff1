import shop
from sanic import Sanic, text

app = Sanic("shop")


@app.get("/report")
async def report(request):
    return text(shop.database({}))
