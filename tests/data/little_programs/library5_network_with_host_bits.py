# 192.168.1.5/24 is an address in a network; strict=False or 192.168.1.0/24 is meant.
# page: network-with-host-bits
# names: strict=False
import ipaddress

SITES = {
    "office": "10.20.0.0/16",
    "home": "192.168.1.5/24",
}


def load(sites):
    return {name: ipaddress.ip_network(text) for name, text in sites.items()}


def site_of(address, networks):
    address = ipaddress.ip_address(address)
    return next((name for name, net in networks.items() if address in net), "unknown")


networks = load(SITES)
print(site_of("192.168.1.77", networks))
