"""Publishing: targets, the plan of an act, the outbox and what drains it, receipts."""
