"""Somebody lets Copydesk in on the site's own page, and the password comes home by itself."""

import json
import os
import re
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from http.cookiejar import CookieJar
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from editor.domain.publishing.faults import Fault, NotSentError
from editor.network.grant import Grant
from editor.targets.wordpress_parts.granting import grant_page
from tests.targets.wordpress.conftest import REAL
from tests.targets.wordpress.fake_wordpress import FakeWordPress
from tests.targets.wordpress.places import Place


def test_a_real_site_grants_a_password_that_lets_us_in() -> None:
    if not os.environ.get(REAL):
        pytest.skip(f"No WordPress: {REAL} would say where one runs, as JSON (url, users).")
    told = json.loads(os.environ[REAL])
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    signed_in = {"log": "kim", "pwd": told["users"]["kim"]["password"], "testcookie": "1"}
    _open(browser, f"{told['url']}/wp-login.php")
    _open(browser, f"{told['url']}/wp-login.php", signed_in)
    with Grant() as grant:
        address = grant_page(told["url"], grant.address)
        page = _open(browser, address)
        fields = {
            name: unescape(value)
            for name, value in re.findall(
                r'<input type="hidden" [^>]*name="(\w+)" value="([^"]*)', page
            )
        }
        name = parse_qs(urlsplit(address).query)["app_name"][0]
        fields |= {"app_name": name, "approve": "1"}
        with ThreadPoolExecutor() as pool:
            asked = pool.submit(
                _open, browser, f"{told['url']}/wp-admin/authorize-application.php", fields
            )
            answer = grant.wait(looks=120)
            asked.result()
    assert answer is not None
    assert answer["user_login"] == "kim"
    place = Place(told["url"], {"kim": answer["password"]})
    assert all(each.is_good for each in place.line("kim").diagnose())


def _open(
    browser: urllib.request.OpenerDirector, url: str, form: dict[str, str] | None = None
) -> str:
    data = urlencode(form).encode() if form else None
    with browser.open(url, data, timeout=60) as answer:
        text: str = answer.read().decode()
        return text


@pytest.mark.parametrize(
    "page", ["http://evil.example/grant", "javascript:alert(1)", "file:///etc/passwd", {}, None]
)
def test_nobody_is_sent_to_another_machine_to_let_us_in(
    fake: FakeWordPress, monkeypatch: pytest.MonkeyPatch, page: object
) -> None:
    ways = {"application-passwords": {"endpoints": {"authorization": page}}}
    told = {**fake.root(), "authentication": ways}
    monkeypatch.setattr(FakeWordPress, "root", lambda _site: told)
    with pytest.raises(NotSentError) as raised:
        grant_page(fake.url, "http://127.0.0.1:1/granted?state=secret")
    assert raised.value.fault is Fault.REFUSED
    assert raised.value.code in {"granted_elsewhere", "no_application_passwords"}
