"""Why a line to a site broke, in words."""

CONNECT_S, ANSWER_S = 10.0, 60.0
"""How long a site may take to take a line, and to answer."""


def why(error: Exception) -> str:
    """Why a line broke, in words; nothing of what was sent stands in them."""
    kind = type(error).__name__
    known = {
        "ConnectTimeout": f"no answer in {CONNECT_S:.0f} seconds",
        "ReadTimeout": f"no answer in {ANSWER_S:.0f} seconds",
        "WriteTimeout": "it takes nothing more",
        "ReadError": "it broke off",
        "WriteError": "it broke off",
        "RemoteProtocolError": "it broke off in mid-answer",
        "DecodingError": "the answer is damaged",
    }
    cause = str(error)
    if "CERTIFICATE_VERIFY_FAILED" in cause or "certificate" in cause.lower():
        return "its certificate can’t be trusted"
    if "Name or service not known" in cause or "getaddrinfo" in cause or "nodename" in cause:
        return "there is no network, or no site of that name"
    if "refused" in cause.lower():
        return "it doesn’t take the connection"
    return known.get(kind, "no connection comes about")
