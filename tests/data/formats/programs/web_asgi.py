from fastapi import FastAPI

import shop

app = FastAPI()


@app.get("/report")
def report():
    return shop.report("Monday")
