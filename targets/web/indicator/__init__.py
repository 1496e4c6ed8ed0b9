"""The page of one indicator: the chart, the verdict and everything it rests on."""
