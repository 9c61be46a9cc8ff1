"""What each web framework's debug page says of one failing request, as HTML on standard output."""

import sys
import threading
import time
import urllib.error
import urllib.request

import shop


def fetch(port, path="/report"):
    for _ in range(60):
        try:
            return urllib.request.urlopen(f"http://127.0.0.1:{port}{path}").read().decode()
        except urllib.error.HTTPError as error:
            return error.read().decode()
        except OSError:
            time.sleep(0.1)


def starlette():
    from starlette.applications import Starlette
    from starlette.routing import Route
    from starlette.testclient import TestClient

    def report(request):
        return shop.report("Monday")

    client = TestClient(Starlette(debug=True, routes=[Route("/report", report)]), raise_server_exceptions=False)
    return client.get("/report", headers={"accept": "text/html"}).text


def starlette_text():
    from starlette.applications import Starlette
    from starlette.routing import Route
    from starlette.testclient import TestClient

    def report(request):
        return shop.database({})

    client = TestClient(Starlette(debug=True, routes=[Route("/report", report)]), raise_server_exceptions=False)
    return client.get("/report", headers={"accept": "text/plain"}).text


def litestar(accept="text/html"):
    from litestar import Litestar, get
    from litestar.testing import TestClient

    @get("/report", sync_to_thread=False)
    def report() -> str:
        return shop.database({})

    with TestClient(Litestar([report], debug=True), raise_server_exceptions=False) as client:
        return client.get("/report", headers={"accept": accept}).text


def litestar_json():
    return litestar("application/json")


def bottle():
    import bottle

    @bottle.route("/report")
    def report():
        return shop.report("Monday")

    bottle.debug(True)
    threading.Thread(target=lambda: bottle.run(port=5211, quiet=True), daemon=True).start()
    return fetch(5211)


def tornado():
    import asyncio

    import tornado.web

    class Report(tornado.web.RequestHandler):
        def get(self):
            self.write(shop.report("Monday"))

    async def serve():
        tornado.web.Application([("/report", Report)], serve_traceback=True).listen(5212)
        await asyncio.Event().wait()

    threading.Thread(target=lambda: asyncio.run(serve()), daemon=True).start()
    return fetch(5212)


def aiohttp():
    import asyncio

    from aiohttp import web

    async def report(request):
        return web.Response(text=str(shop.report("Monday")))

    async def serve():
        app = web.Application()
        app.router.add_get("/report", report)
        runner = web.AppRunner(app, debug=True)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 5213).start()
        await asyncio.Event().wait()

    def run():
        loop = asyncio.new_event_loop()
        loop.set_debug(True)
        loop.run_until_complete(serve())

    threading.Thread(target=run, daemon=True).start()
    return fetch(5213)


def cherrypy():
    import cherrypy

    class Root:
        @cherrypy.expose
        def report(self):
            return shop.report("Monday")

    cherrypy.config.update({"server.socket_port": 5214, "log.screen": False})
    cherrypy.tree.mount(Root())
    cherrypy.engine.start()
    found = fetch(5214)
    cherrypy.engine.exit()
    return found


def sanic(accept="text/html"):
    from sanic import Sanic
    from sanic_testing import TestManager

    app = Sanic("shop")
    TestManager(app)
    app.config.FALLBACK_ERROR_FORMAT = "auto"

    @app.get("/report")
    def report(request):
        return shop.database({})

    _, response = app.test_client.get("/report", headers={"accept": accept}, debug=True)
    return response.text


def sanic_text():
    return sanic("text/plain")


def quart():
    import asyncio

    from quart import Quart

    app = Quart("shop")
    app.debug = True

    @app.route("/report")
    async def report():
        return shop.report("Monday")

    async def ask():
        app.config["PROPAGATE_EXCEPTIONS"] = False
        response = await app.test_client().get("/report")
        return await response.get_data(as_text=True)

    return asyncio.run(ask())


print(globals()[sys.argv[1]]())
