# The method ring has no self parameter.
# page: self-parameter-missing
# names: self ring
class Doorbell:
    sound = "ding"

    def ring():
        print("dong")


bell = Doorbell()
bell.ring()
