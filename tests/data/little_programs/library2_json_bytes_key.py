# open(..., "rb").read() is bytes, so the key b"user" is not "user".
# page: key-of-another-type
# names: b'user'
# general: key-not-found
fields = {}
for part in b"user=ada&town=London".split(b"&"):
    name, value = part.split(b"=")
    fields[name] = value

print(fields["user"].decode(), fields["town"].decode())
