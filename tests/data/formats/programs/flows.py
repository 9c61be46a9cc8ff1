"""The shop's report under what runs flows, and a loop for what compiles functions: flows.py RUNNER."""

import sys

import shop


def dagster():
    from dagster import job, op

    @op
    def report():
        shop.database({})

    @job
    def sell():
        report()

    sell.execute_in_process()


def numba():
    from numba import njit

    @njit
    def total(prices):
        return sum(prices) + "euro"

    total([1.5, 2.5])


def jax():
    from jax import jit
    from jax import numpy as jnp

    @jit
    def total(prices):
        return prices if prices.sum() > 3 else 2 * prices

    total(jnp.ones(3))


globals()[sys.argv[1]]()
