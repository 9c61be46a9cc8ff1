import shop


def app(environ, start_response):
    shop.report("Monday")
