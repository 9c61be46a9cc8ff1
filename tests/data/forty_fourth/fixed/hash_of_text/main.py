import hashlib


def fingerprint(password):
    return hashlib.sha256(password).hexdigest()


print(hashlib.sha256(b"swordfish").hexdigest()[:8])
