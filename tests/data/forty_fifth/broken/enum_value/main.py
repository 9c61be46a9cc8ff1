"""Reads the states of orders."""

from enum import Enum


class State(Enum):
    NEW = "new"
    PAID = "paid"
    SENT = "sent"


ORDERS = [("A1", "new"), ("A2", "Paid"), ("A3", "sent")]


def open_orders(orders):
    return [number for number, state in orders if State(state) is not State.SENT]


print("open:", ", ".join(open_orders(ORDERS)))
