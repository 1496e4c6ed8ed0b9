"""汇报材料: files that leave the dashboard, each written from a `Material` in the language of a `Voice`."""
