"""Which machines may be asked: those that everybody can reach, not those of this network."""

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

# The last 32 bits are an IPv4 address: NAT64, SIIT (RFC 2765), and those of RFC 4291, 2.5.5.1.
_MAPPED = tuple(IPv6Network(each) for each in ("64:ff9b::/96", "::ffff:0:0:0/96", "::/96"))
# Of one site, whatever older Pythons say of them: RFC 3879 and RFC 8215.
_LOCAL = tuple(IPv6Network(each) for each in ("fec0::/10", "64:ff9b:1::/48"))


class PrivateHostError(Exception):
    """The name leads into a private network, or to this very machine."""


def addresses_of(host: str, port: int, *, may_be_private: bool) -> tuple[str, ...]:
    """The IP addresses of a host, looked up once: who connects must use these.

    Raises:
        PrivateHostError: One of them isn't public.
        OSError: The name isn't known.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    addresses = tuple(dict.fromkeys(str(each[4][0]) for each in found))
    if not may_be_private and not all(is_public(each) for each in addresses):
        raise PrivateHostError(host)
    return addresses


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet, whatever it is wrapped in."""
    ip = ip_address(address.partition("%")[0])
    inner = _inner(ip)
    if inner is not None:
        return is_public(str(inner))
    is_local = isinstance(ip, IPv6Address) and any(ip in each for each in _LOCAL)
    return ip.is_global and not ip.is_multicast and not is_local


def _inner(ip: IPv4Address | IPv6Address) -> IPv4Address | None:
    """The IPv4 address that one of IPv6 stands for, or None."""
    if isinstance(ip, IPv4Address):
        return None
    if any(ip in each for each in _MAPPED):
        return IPv4Address(int(ip) & 0xFFFF_FFFF)
    teredo = ip.teredo[1] if ip.teredo else None
    return ip.ipv4_mapped or ip.sixtofour or teredo
