"""ninjs 2.1, by IPTC's own schema."""

from editor.exporters.judging.contract import Judge
from editor.exporters.judging.json_schema import json_faults
from editor.exporters.judging.ninjs import is_ninjs

NINJS_2_1 = Judge(
    "ninjs 2.1",
    is_ninjs("2.1"),
    lambda data: json_faults(data, "ninjs/ninjs-schema_2.1.json"),
)
