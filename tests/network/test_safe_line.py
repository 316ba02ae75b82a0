"""A line to a site is safe, or there is none: certificates, proxies, and who gets a password."""

import ssl
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from editor.domain.publishing.faults import Fault, NotSentError
from editor.network.web import Web, is_plain
from tests.network.certificates import certified
from tests.network.local_site import local_site

SIGNED = {"Authorization": "Basic a2ltOnNlY3JldC13b3JkLTE="}  # kim:secret-word-1
_OWN_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")


@pytest.fixture(autouse=True)
def _no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for each in _OWN_PROXIES:
        monkeypatch.delenv(each, raising=False)
        monkeypatch.delenv(each.lower(), raising=False)


def refused(url: str) -> NotSentError:
    with closing(Web(url, lambda: SIGNED)) as line, pytest.raises(NotSentError) as raised:
        line.request("GET", "posts")
    return raised.value


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param(certified, id="self-signed"),
        pytest.param(lambda folder: certified(folder, address="127.0.0.9"), id="of another"),
        pytest.param(lambda folder: certified(folder, days=-1), id="expired"),
    ],
)
@pytest.mark.parametrize("is_vouched_for", [False, True])
def test_a_bad_certificate_is_refused_before_anything_is_sent(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    bad: Callable[[Path], ssl.SSLContext],
    is_vouched_for: bool,
) -> None:
    context = bad(tmp_path)
    if is_vouched_for:
        if "self-signed" in request.node.name:
            pytest.skip("with somebody who vouches for it nothing is bad about it")
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "chain.pem"))
    with local_site(context) as site:
        error = refused(site.at(""))
    assert site.asked == []
    assert error.message.endswith(" can’t be reached: its certificate can’t be trusted.")
    assert error.fault is Fault.OFFLINE


def test_what_this_system_trusts_is_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    context = certified(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "chain.pem"))
    with local_site(context) as site, closing(Web(site.at(""), lambda: SIGNED)) as line:
        assert line.request("GET", "posts").is_good
    assert site.heads[0]["Authorization"] == SIGNED["Authorization"]


def test_no_redirect_leads_out_of_tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    context = certified(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "chain.pem"))
    with local_site(context) as site:
        for lead in ("markup", "file", "ftp", "inside"):
            with (
                closing(Web(site.at(""), lambda: SIGNED)) as line,
                pytest.raises(NotSentError) as raised,
            ):
                line.request("GET", f"302/{lead}")
            assert (raised.value.fault, raised.value.code) == (Fault.REFUSED, "redirected")
            assert "secret" not in str(raised.value)
    assert len(site.asked) == 4


def test_a_missing_list_of_certificates_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/chain.pem")
    error = refused("https://127.0.0.1:9")
    assert error.message == "The certificates that this computer trusts can’t be read."


def test_a_password_goes_to_no_proxy_on_its_way_to_this_machine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with local_site() as site, local_site() as proxy:
        monkeypatch.setenv("HTTP_PROXY", proxy.at(""))
        monkeypatch.setenv("ALL_PROXY", proxy.at(""))
        for host in ("127.0.0.1", "localhost"):
            url = f"http://{host}:{site.server_port}"
            assert not is_plain(url)
            with closing(Web(url, lambda: SIGNED)) as line:
                assert line.request("GET", "posts").is_good
    assert proxy.asked == []
    assert len(site.asked) == 2


def test_a_proxy_gets_no_request_that_is_encrypted_to_the_site(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with local_site() as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.at(""))
        assert refused("https://courier.invalid").fault is Fault.OFFLINE
    assert [head for head in proxy.heads if "Authorization" in head] == []


@pytest.mark.parametrize("proxy", ["nonsense://me:secret@proxy", "http://p:port"])
def test_a_proxy_that_can_t_be_used_is_told_without_its_password(
    monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    error = refused("https://courier.invalid")
    assert error.message == "The proxy that this computer’s settings name can’t be used."
    assert "secret" not in str(error)
    assert error.__suppress_context__


def test_no_password_of_netrc_is_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine 127.0.0.1 login kim password from-netrc\n", encoding="utf-8")
    netrc.chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(netrc))
    with local_site() as site, closing(Web(site.at(""))) as line:
        assert line.request("GET", "posts").is_good
    assert "Authorization" not in site.heads[0]


def test_the_password_goes_to_the_machine_that_was_typed_alone() -> None:
    with (
        local_site() as typed,
        local_site() as other,
        closing(Web(typed.at(""), lambda: SIGNED)) as line,
    ):
        line.request("GET", other.at("/posts"))
        line.request("GET", f"http://localhost:{typed.server_port}/posts")
        line.request("GET", typed.at("/posts"))
    assert "Authorization" not in other.heads[0]
    assert ["Authorization" in head for head in typed.heads] == [False, True]
