# size without default follows topping with one.
# page: parameter-after-default
# names: size topping
def order_pizza(topping="cheese", size):
    print("Ordering a", size, "pizza with", topping)


order_pizza("ham", "large")
order_pizza(size="small")
