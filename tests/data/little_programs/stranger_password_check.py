# any(...) is fine; hashlib needs bytes, text is passed.
# page: bytes-needed text-must-be-encoded bytes-needed-for-hash
# names: encode
import hashlib


class Vault:
    def __init__(self):
        self.hashes = {}

    def set_password(self, user, password):
        if len(password) < 8 or not any(letter.isdigit() for letter in password):
            raise ValueError("too weak")
        self.hashes[user] = self._hash(password)

    def check(self, user, password):
        return self.hashes.get(user) == self._hash(password)

    def _hash(self, password):
        return hashlib.sha256(password).hexdigest()


vault = Vault()
vault.set_password("ada", "lovelace1815")
print(vault.check("ada", "lovelace1815"))
