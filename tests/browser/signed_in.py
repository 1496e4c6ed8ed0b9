"""The way to the identity provider and back, as a person goes it in the browser."""

from tests.browser.chromium import Visitor


def sign_in(visitor: Visitor, subject: str) -> Visitor:
    """Press the button, be somebody at the provider, and come back."""
    visitor.page.get_by_role("button", name="Sign in").first.click()
    visitor.page.locator("input[name=sub]").first.wait_for()
    visitor.page.locator("input[type=text][name=sub]").fill(subject)
    visitor.page.get_by_role("button", name="Authorize").last.click()
    return back(visitor)


def back(visitor: Visitor) -> Visitor:
    """At the dashboard again. The provider is another host, and what its pages ask for and complain of is not ours."""
    visitor.page.wait_for_url(f"{visitor.address}/**")
    visitor.foreign_requests.clear()
    visitor.console_errors.clear()
    return visitor.rest()
