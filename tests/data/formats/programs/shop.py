"""What the shop counts."""


def average(prices):
    return sum(prices) / len(prices)


def report(day):
    prices = []
    return average(prices)


def database(settings):
    try:
        return settings["databse"]
    except KeyError as error:
        raise RuntimeError("the settings are not complete") from error


def total(rows):
    try:
        return sum(row["price"] for row in rows)
    except TypeError:
        return rows.price


def greet(customer):
    return "Hello " + custmer


def check(order):
    raise ValueError(f"order {order} is not complete:\n  no address\n  no name")


def deliver(goods):
    failed = []
    for name in goods:
        try:
            raise LookupError(f"no {name} left")
        except LookupError as error:
            failed.append(error)
    raise ExceptionGroup("not everything was delivered", failed)


def countdown(number):
    return countdown(number)
