"""Block HTML of WordPress, by what its own validator is known to complain about."""

from editor.exporters.judging.block_html import block_faults
from editor.exporters.judging.contract import Judge

_SURE = 85


def _recognises(_: str, data: bytes) -> int:
    return _SURE if data.lstrip().startswith(b"<!-- wp:") else 0


def _faults(data: bytes) -> tuple[str, ...]:
    try:
        return block_faults(data.decode())
    except UnicodeDecodeError as error:
        return (f"No UTF-8: {error}.",)


WORDPRESS_BLOCKS = Judge("WordPress blocks, 6.1 and later", _recognises, _faults)
