"""汇报材料: targets are picked, looked at in their order, and made into files that leave the dashboard."""
