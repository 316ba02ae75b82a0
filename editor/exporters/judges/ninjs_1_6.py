"""ninjs 1.6, by IPTC's own schema."""

from editor.exporters.judging.contract import Judge
from editor.exporters.judging.json_schema import json_faults
from editor.exporters.judging.ninjs import is_ninjs

NINJS_1_6 = Judge(
    "ninjs 1.6",
    is_ninjs("1.6"),
    lambda data: json_faults(data, "ninjs/ninjs-schema_1.6.json"),
)
