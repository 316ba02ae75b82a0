"""The credit line of the selected photos as chips: who made them, for whom, who supplies them."""
