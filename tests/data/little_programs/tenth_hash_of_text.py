# sha256 wants bytes, the password is text.
# page: bytes-needed
# names: encode
import hashlib

password = "correct horse"
digest = hashlib.sha256(password).hexdigest()
print(digest)
