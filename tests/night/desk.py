"""The staff at their pages, in Chromium: log-in, queue, claim, the clerk's three answers, the department's desk."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from backend.demo import DemoAccount

CHROMIUM = "/usr/bin/chromium"
LIMIT_MS = 15_000


class Desk:
    """One browser; each member of staff has a page and a session of their own.

    Args:
        url: of the backend.
        pictures: folder for a picture of each page that was judged.
    """

    def __init__(self, url: str, accounts: tuple[DemoAccount, ...], pictures: Path) -> None:
        self._url = url
        self._accounts = {account.role: account for account in accounts}
        self._pictures = pictures
        self._driver: Playwright | None = None
        self._browser: Browser | None = None
        self._pages: dict[str, Page] = {}

    def __enter__(self) -> Self:
        """Start the browser."""
        self._driver = sync_playwright().start()
        self._browser = self._driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the browser."""
        if self._browser is not None:
            self._browser.close()
        if self._driver is not None:
            self._driver.stop()

    def claim(self, case: str) -> Page:
        """Take a case from the queue."""
        page = self._as("clerk")
        page.goto(f"{self._url}/staff/queue")
        page.locator(f'[data-testid="queue-row"][data-case="{case}"] [data-testid="claim"]').click()
        page.get_by_test_id("case-number").wait_for()
        self._picture(page, f"case-{case[-5:]}")
        return page

    def pass_(self, case: str) -> None:
        """Claim and pass."""
        page = self.claim(case)
        page.get_by_test_id("pass").click()
        self._settled(page, case, "passed")

    def correct(self, case: str, words: str) -> None:
        """Claim and tell one fault on the first page."""
        page = self.claim(case)
        page.get_by_test_id("fault-0").check(force=True)
        page.get_by_test_id("words-0").fill(words)
        page.get_by_test_id("correct").click()
        self._settled(page, case, "to_correct")

    def refuse(self, case: str, reason: str) -> None:
        """Claim and refuse."""
        page = self.claim(case)
        page.get_by_test_id("refuse-open").locator("summary").click()
        page.get_by_test_id("refuse-reason").fill(reason)
        page.get_by_test_id("refuse").click()
        self._settled(page, case, "refused")

    def receive(self, envelope: str) -> None:
        """The department takes the originals from the courier."""
        page = self._as("officer")
        page.goto(f"{self._url}/staff/desk")
        page.get_by_test_id("receive-code").fill(envelope)
        page.get_by_test_id("receive").click()
        page.get_by_test_id("desk-told").wait_for()

    def grant(self, case: str) -> str:
        """The department grants; the result leaves with the courier. Returns the result's envelope code."""
        page = self._as("officer")
        page.goto(f"{self._url}/staff/cases/{case}")
        page.get_by_test_id("grant").click()
        page.goto(f"{self._url}/staff/desk")
        leaving = page.locator(f'[data-testid="leaving"][data-case="{case}"]')
        envelope = leaving.first.get_attribute("data-envelope")
        assert envelope
        self._picture(page, f"desk-{case[-5:]}")
        leaving.first.get_by_test_id("hand-over").click()
        page.locator(f'[data-testid="leaving"][data-envelope="{envelope}"]').wait_for(state="detached")
        return envelope

    def verify(self, url: str) -> tuple[str, bool]:
        """What anybody sees at the address on a paper: the words, and whether the page holds the paper valid."""
        assert self._browser is not None
        page = self._browser.new_page()
        answer = page.goto(url)
        assert answer is not None
        assert answer.ok, f"verify: {answer.status}"
        self._picture(page, "verify")
        words, valid = page.inner_text("body"), page.get_by_test_id("verify").get_attribute("data-valid")
        page.close()
        return words, valid == "yes"

    def _as(self, role: str) -> Page:
        """The page of one member of staff, logged in; a session that a jump of the clock ended is begun anew."""
        if role not in self._pages:
            assert self._browser is not None
            page = self._browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
            page.set_default_timeout(LIMIT_MS)
            self._pages[role] = page
        page = self._pages[role]
        page.goto(f"{self._url}/staff")
        if page.get_by_test_id("login").count():
            page.get_by_test_id("login").fill(self._accounts[role].login)
            page.get_by_test_id("password").fill(self._accounts[role].password)
            page.get_by_test_id("log-in").click()
            page.get_by_test_id("log-in").wait_for(state="detached")
        return page

    def _settled(self, page: Page, case: str, state: str) -> None:
        """The page went back to the queue, and the case says what was decided."""
        page.wait_for_url("**/staff/queue")
        page.goto(f"{self._url}/staff/cases/{case}")
        page.locator(f'[data-testid="case-state"][data-state="{state}"]').wait_for()

    def _picture(self, page: Page, name: str) -> None:
        page.screenshot(path=self._pictures / f"web-{name}.png")
