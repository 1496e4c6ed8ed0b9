"""汇报材料: which targets go into a briefing, in which order, and everything known of them."""
