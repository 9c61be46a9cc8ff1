from flask import Flask

import shop

app = Flask("shop")


@app.route("/report")
def report():
    return str(shop.report("Monday"))


@app.route("/settings")
def settings():
    return shop.database({})
