# hmac.new needs digestmod.
# page: hmac-without-digest
# names: digestmod
import hmac


def sign(secret, message):
    return hmac.new(secret.encode(), message.encode()).hexdigest()


print(sign("s3cret", "hello"))
