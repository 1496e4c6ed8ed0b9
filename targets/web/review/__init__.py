"""审核: the page where figures that were handed in are decided on, and what other pages show of them."""
