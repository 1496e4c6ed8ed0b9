"""滞后原因与下步措施: shown beside the light, and typed by those who may write."""
