"""Addresses that answer, and all the ways in which they don't."""

import datetime
import ssl
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from editor.domain.link_answer import LinkAnswer, LinkState
from editor.network import links
from editor.network.hosts import addresses_of, is_public
from editor.network.links import look_at, look_at_all
from tests.network.local_site import Site, local_site


@pytest.fixture
def site() -> Iterator[Site]:
    with local_site() as running:
        yield running


def asked(address: str) -> LinkAnswer:
    return look_at(address, may_be_private=True)


@pytest.mark.parametrize("path", ["/", "/200", "/head-404", "/401", "/403", "/429", "/302/there"])
def test_a_page_that_is_there_answers(site: Site, path: str) -> None:
    assert asked(site.at(path)) == LinkAnswer(site.at(path), LinkState.ANSWERS)


@pytest.mark.parametrize(
    ("path", "state", "said"),
    [
        ("/404", LinkState.GONE, "gone (404)"),
        ("/410", LinkState.GONE, "gone (410)"),
        ("/301/404", LinkState.GONE, "gone (404)"),
        ("/500", LinkState.SILENT, "fault of its own (500)"),
        ("/503", LinkState.SILENT, "fault of its own (503)"),
        ("/302/self", LinkState.SILENT, "more than 5 times"),
        ("/rubbish", LinkState.SILENT, "no web site"),
        ("/301/file", LinkState.REFUSED, "no web address"),
        ("/301/ftp", LinkState.REFUSED, "no web address"),
        ("/301/no-address", LinkState.REFUSED, "no web address"),
        ("/301/odd-host", LinkState.REFUSED, "no web address"),
    ],
)
def test_a_page_that_is_not_there_says_why(
    site: Site, path: str, state: LinkState, said: str
) -> None:
    answer = asked(site.at(path))
    assert answer.state is state
    assert said in answer.reason
    assert answer.reason.endswith(".")


def test_what_moved_for_good_says_where_it_is(site: Site) -> None:
    answer = asked(site.at("/301/308/new-place"))
    assert answer == LinkAnswer(
        site.at("/301/308/new-place"), LinkState.MOVED, site.at("/new-place")
    )


def test_a_site_that_moved_writes_no_markup_and_no_password_into_the_copy(site: Site) -> None:
    whole = site.at("/a%29%20%5Bb%5D%28http://b.example%20%22%1B%5B31m%22")
    assert asked(site.at("/301/markup")).moved_to == whole


def test_what_leads_on_for_now_has_not_moved(site: Site) -> None:
    assert asked(site.at("/302/301/there")).state is LinkState.ANSWERS
    moved = asked(site.at("/301/302/there"))
    assert moved.moved_to == site.at("/302/there")


def test_a_place_on_the_page_goes_along(site: Site) -> None:
    assert asked(site.at("/301/new#part")).moved_to == site.at("/new#part")
    assert site.asked[0] == ("HEAD", "/301/new")


def test_a_slash_at_the_end_is_no_other_place(site: Site) -> None:
    assert asked(site.at("/slash")).state is LinkState.ANSWERS
    assert site.asked[-1] == ("HEAD", "/slash/")


def test_the_page_is_asked_for_only_where_its_head_is_not_given(site: Site) -> None:
    asked(site.at("/200"))
    asked(site.at("/head-404"))
    assert [each[0] for each in site.asked] == ["HEAD", "HEAD", "GET"]


def test_nothing_goes_along_but_the_address(site: Site) -> None:
    address = site.at("/302/there?q=ä b").replace("//", "//dana:secret@", 1)
    assert asked(address).state is LinkState.ANSWERS
    assert site.asked[0] == ("HEAD", "/302/there?q=%C3%A4%20b")
    for head in site.heads:
        names = {name.casefold() for name in head}
        assert names == {"host", "user-agent", "accept", "accept-encoding", "connection"}
        assert "secret" not in str(head)


def test_of_a_huge_page_only_the_head_is_read(site: Site) -> None:
    started = time.perf_counter()
    assert asked(site.at("/huge")).state is LinkState.ANSWERS
    assert time.perf_counter() - started < 2


def test_a_site_that_drips_is_hung_up_on(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "TIMEOUT_S", 0.2)
    started = time.perf_counter()
    assert asked(site.at("/drip")).state is LinkState.SILENT
    assert time.perf_counter() - started < 5


def test_a_port_that_nobody_listens_at_refuses() -> None:
    with local_site() as site:
        address = site.at("/")
    answer = asked(address)
    assert answer.state is LinkState.SILENT
    assert answer.reason == "The machine doesn’t take the connection."


def test_a_certificate_that_nobody_vouches_for_is_told(tmp_path: Path) -> None:
    with local_site(_certified(tmp_path)) as site:
        answer = asked(site.at("/"))
    assert answer.state is LinkState.SILENT
    assert answer.reason.startswith("Its certificate can’t be trusted: ")


def test_a_certificate_that_is_trusted_answers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = _certified(tmp_path)
    trusting = ssl.create_default_context(cafile=str(tmp_path / "chain.pem"))
    monkeypatch.setattr(links, "_trust", lambda: trusting)
    with local_site(context) as site:
        assert asked(site.at("/301/new")).moved_to == site.at("/new")


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.1.2.3", "192.168.1.1", "169.254.169.254", "0.0.0.0"]
)
def test_a_private_machine_is_not_asked(site: Site, host: str) -> None:
    answer = look_at(f"http://{host}:{site.server_port}/")
    assert answer.state is LinkState.REFUSED
    assert "private network" in answer.reason
    assert site.asked == []


def test_nor_does_an_open_site_lead_to_one(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def only_this_site_is_open(host: str, port: int, *, may_be_private: bool) -> tuple[str, ...]:
        return addresses_of(host, port, may_be_private=port == site.server_port)

    monkeypatch.setattr(links, "addresses_of", only_this_site_is_open)
    answer = look_at(site.at("/301/inside"))
    assert answer.state is LinkState.REFUSED
    assert "10.0.0.1" in answer.reason


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "ftp://example.com/", "https://", "x", "http://a:99999/", "http://.../"],
)
def test_what_is_no_web_address_is_not_asked(address: str) -> None:
    assert look_at(address).state is LinkState.REFUSED


@pytest.mark.parametrize(
    ("address", "is_open"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::a00:1", False),
        ("2002:7f00:1::", False),
        ("224.0.0.1", False),
        ("100.64.0.1", False),
        ("::127.0.0.1", False),
        ("::ffff:0:127.0.0.1", False),
        ("64:ff9b:1::a00:1", False),
        ("fec0::1", False),
    ],
)
def test_private_machines_are_known_in_every_dress(address: str, *, is_open: bool) -> None:
    assert is_public(address) is is_open


def test_many_are_asked_at_once_but_not_too_many(site: Site) -> None:
    addresses = [site.at(f"/slow/{number}") for number in range(24)]
    steps: list[tuple[int, int]] = []
    answers = look_at_all(
        [*addresses, addresses[0]],
        lambda done, total: steps.append((done, total)),
        may_be_private=True,
    )
    assert list(answers) == addresses
    assert len(site.asked) == 24
    assert 1 < site.most <= 8
    assert steps == [(number, 24) for number in range(1, 25)]


def test_no_address_is_no_work() -> None:
    assert look_at_all([]) == {}


def _certified(folder: Path) -> ssl.SSLContext:
    """The context of a server whose certificate it signed itself, for 127.0.0.1."""
    x509 = pytest.importorskip("cryptography.x509")
    hashes = pytest.importorskip("cryptography.hazmat.primitives.hashes")
    forms = pytest.importorskip("cryptography.hazmat.primitives.serialization")
    curves = pytest.importorskip("cryptography.hazmat.primitives.asymmetric.ec")
    ipaddress = pytest.importorskip("ipaddress")
    key = curves.generate_private_key(curves.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.datetime.now(datetime.UTC)
    alternative = x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), 1, now, now + datetime.timedelta(1))
        .add_extension(alternative, critical=False)
        .sign(key, hashes.SHA256())
    )
    chain, secret = folder / "chain.pem", folder / "key.pem"
    chain.write_bytes(certificate.public_bytes(forms.Encoding.PEM))
    plain = forms.NoEncryption()
    pem = forms.Encoding.PEM
    secret.write_bytes(key.private_bytes(pem, forms.PrivateFormat.PKCS8, plain))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, secret)
    return context
