# 256 is no part of an address.
# page: address-is-no-ip-address
# names: 256
import ipaddress

HOSTS = ["192.168.1.10", "192.168.1.256"]
for host in HOSTS:
    address = ipaddress.ip_address(host)
    print(address, address.is_private)
