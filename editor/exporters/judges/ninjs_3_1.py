"""ninjs 3.1, by IPTC's own schema."""

from editor.exporters.judging.contract import Judge
from editor.exporters.judging.json_schema import json_faults
from editor.exporters.judging.ninjs import is_ninjs

NINJS_3_1 = Judge(
    "ninjs 3.1",
    is_ninjs("3.1"),
    lambda data: json_faults(data, "ninjs/ninjs-schema_3.1.json"),
)
