"""滞后原因, 下步措施, 完成时限: what a responsible unit says about a target that lags, as append-only as the figures."""
