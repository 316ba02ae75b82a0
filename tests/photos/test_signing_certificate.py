"""The desk's certificate and key: what is refused, and in which words."""

from datetime import UTC, datetime, timedelta

import pytest

from editor.domain.errors import SigningError
from editor.photos.signing_certificate import is_locked, read_chain, read_key
from tests.photos.signed_files import made_certificates

NOW = datetime.now(UTC)


def test_a_chain_says_whom_it_names_and_how_long() -> None:
    chain = read_chain(made_certificates()[0], NOW)
    assert chain.name == "Test desk, Copydesk test certificates"
    assert chain.issuer == "Test authority, Copydesk test certificates"
    assert (chain.algorithm, chain.until > NOW) == ("es256", True)


@pytest.mark.parametrize("pem", [b"", b"nothing", made_certificates()[1]])
def test_what_is_no_certificate_is_refused(pem: bytes) -> None:
    with pytest.raises(SigningError, match="holds none"):
        read_chain(pem, NOW)


def test_a_certificate_that_ran_out_is_refused() -> None:
    with pytest.raises(SigningError, match="in force from"):
        read_chain(made_certificates()[0], NOW + timedelta(days=31))


def test_a_key_of_another_certificate_is_refused() -> None:
    chain = read_chain(made_certificates()[0], NOW)
    with pytest.raises(SigningError, match="another certificate"):
        read_key(made_certificates("Somebody else")[1], chain)


def test_a_locked_key_is_read_with_its_passphrase_alone() -> None:
    pem, key = made_certificates(passphrase="open")
    chain = read_chain(pem, NOW)
    assert is_locked(key)
    assert "ENCRYPTED" not in read_key(key, chain, "open")
    for wrong in ("", "shut"):
        with pytest.raises(SigningError, match="can’t be read") as refused:
            read_key(key, chain, wrong)
        assert refused.value.__cause__ is None
