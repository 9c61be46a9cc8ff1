# tax is left out of the call.
# page: parameter-without-value
# names: tax net_price
def net_price(gross, tax):
    return gross / (1 + tax)


print(net_price(119))
