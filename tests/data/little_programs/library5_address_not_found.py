# The server has no page /pricelist; it answers 404.
# page: web-address-not-found
# names: 404 /pricelist
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, HTTPServer


class Shop(BaseHTTPRequestHandler):
    def do_GET(self):
        if self.path == "/prices":
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"tea 3\n")
        else:
            self.send_error(404)

    def log_message(self, *args):
        pass


server = HTTPServer(("127.0.0.1", 0), Shop)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = "http://127.0.0.1:{}/pricelist".format(server.server_port)
with urllib.request.urlopen(address, timeout=5) as answer:
    print(answer.read().decode())
