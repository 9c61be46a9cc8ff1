import hashlib


def fingerprint(password):
    return hashlib.sha256(password).hexdigest()


print(hashlib.sha256("swordfish").hexdigest()[:8])
