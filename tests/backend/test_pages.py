"""The staff pages in Chromium, against a real server: what a clerk and an officer do in a day."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import httpx2
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from backend import demo
from backend.demo import DemoAccounts
from backend.server import Embedded, start_embedded
from backend.settings import Settings
from contracts.rules.custody import Holder
from contracts.wire.applications import CaseState, CaseStatus
from tests.backend.making import KIOSK, FixedClock, application, person

pytestmark = pytest.mark.needs("chromium")


@dataclass
class Hall:
    """A server, its accounts, and a kiosk that can hand in cases."""

    running: Embedded
    accounts: DemoAccounts
    clock: FixedClock
    kiosk: httpx2.Client

    def hand_in(self, matter: str, first: int) -> CaseStatus:
        """One application of new persons."""
        parts = self.running.service.parts
        spec = parts.catalogue.matters[matter]
        people = [person(party.role, first + 10 * place) for place, party in enumerate(spec.parties)]
        made = application(spec, parts.keys.seal_to, at=self.clock.now(), parties=people, picture=page_picture())
        for sha256, sealed in made.pages.items():
            headers = {"Upload-Offset": "0", "Upload-Length": str(len(sealed))}
            self.kiosk.patch(f"/v1/uploads/{sha256}", content=sealed, headers=headers).raise_for_status()
        answer = self.kiosk.post(
            "/v1/applications", content=made.envelope.model_dump_json(), headers={"Idempotency-Key": made.envelope.key}
        )
        return CaseStatus.model_validate_json(answer.raise_for_status().text)

    def state(self, key: str) -> CaseStatus:
        """What the kiosk hears now."""
        return CaseStatus.model_validate(self._sync([], [key])["cases"][0])

    def move(self, envelope: str, case: str, *steps: tuple[Holder, int | None]) -> None:
        """Custody facts along a way."""
        facts = [
            {
                "key": f"{envelope}.{place}",
                "kind": "custody.moved",
                "at": self.clock.now().isoformat(),
                "body": {
                    "envelope": envelope,
                    "case_number": case,
                    "from_holder": from_,
                    "from_box": from_box,
                    "to_holder": to,
                    "to_box": to_box,
                },
            }
            for place, ((from_, from_box), (to, to_box)) in enumerate(pairwise(steps))
        ]
        acks = self._sync(facts, [])["acks"]
        assert {ack["outcome"] for ack in acks} == {"accepted"}, acks

    def _sync(self, facts: Sequence[Mapping[str, object]], keys: list[str]) -> dict[str, list[dict[str, object]]]:
        heartbeat = {
            "at": self.clock.now().isoformat(),
            "version": "0.1.0",
            "screen": "Attract",
            "in_visit": False,
            "devices": [],
            "outbox": 0,
            "boxes_free": 24,
        }
        body = {"kiosk": KIOSK, "heartbeat": heartbeat, "facts": facts, "waiting_for": keys}
        answer: dict[str, list[dict[str, object]]] = self.kiosk.post("/v1/sync", json=body).raise_for_status().json()
        return answer


def page_picture() -> bytes:
    """A small white page as PNG."""
    file = io.BytesIO()
    Image.new("L", (210, 297), 250).save(file, "PNG")
    return file.getvalue()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    clock = FixedClock()
    running = start_embedded(Settings(storage_dir=tmp_path / "store"), clock)
    accounts = demo.create(running.service)
    headers = {"Authorization": f"Bearer {accounts.kiosk_token}", "Content-Type": "application/json"}
    with httpx2.Client(base_url=running.url, headers=headers) as kiosk:
        yield Hall(running, accounts, clock, kiosk)
    running.stop()


@pytest.fixture
def page(browser: Browser, hall: Hall) -> Iterator[Page]:
    context = browser.new_context(base_url=hall.running.url, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.set_default_timeout(15_000)
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text) if message.type == "warning" else None)
    yield page
    context.close()
    assert troubles == []


def log_in(page: Page, login: str, password: str = demo.PASSWORD) -> None:
    page.goto("/staff")
    page.get_by_test_id("login").fill(login)
    page.get_by_test_id("password").fill(password)
    page.get_by_test_id("log-in").click()


def claim(page: Page, case: CaseStatus) -> None:
    page.goto("/staff/queue")
    page.locator(f"[data-testid=queue-row][data-case='{case.case_number}']").get_by_test_id("claim").click()
    expect(page.get_by_test_id("pass")).to_be_visible()


def test_a_clerk_passes_one_corrects_one_refuses_one(hall: Hall, page: Page) -> None:
    first, second, third = (hall.hand_in("property-transfer", start) for start in (11, 12, 13))
    log_in(page, "clerk")
    expect(page.get_by_test_id("queue-row")).to_have_count(3)

    claim(page, first)
    picture = page.get_by_test_id("page-picture")
    expect(picture).to_be_visible()
    assert picture.evaluate("picture => picture.naturalWidth") == 210
    page.get_by_test_id("page-2").click()
    expect(page.get_by_test_id("page-2")).to_have_attribute("aria-current", "page")
    expect(page.get_by_test_id("correct")).to_be_disabled()
    page.get_by_test_id("pass").click()
    expect(page.get_by_test_id("queue-row")).to_have_count(2)
    assert hall.state(first.key).state is CaseState.PASSED

    claim(page, second)
    page.get_by_test_id("fault-0").check(force=True)
    page.get_by_test_id("fault-4").check(force=True)
    page.get_by_test_id("words-4").fill("卖方姓名不一致，请带更名证明。")
    expect(page.get_by_test_id("pass")).to_be_disabled()
    shown = page.get_by_test_id("letter").inner_text()
    page.get_by_test_id("correct").click()
    expect(page.get_by_test_id("queue-row")).to_have_count(1)
    told = hall.state(second.key)
    assert told.state is CaseState.TO_CORRECT
    assert [fault.material for fault in told.faults] == ["certificate", None]
    assert told.faults[1].text == "卖方姓名不一致，请带更名证明。"
    assert told.message == shown

    claim(page, third)
    page.get_by_test_id("refuse-open").locator("summary").click()
    page.get_by_test_id("refuse-reason").fill("这套房不在本市。")
    page.get_by_test_id("refuse").click()
    expect(page.get_by_test_id("queue-empty")).to_be_visible()
    assert hall.state(third.key).state is CaseState.REFUSED

    page.get_by_test_id("tab-done").click()
    expect(page.get_by_test_id("queue-row")).to_have_count(3)
    page.goto(str(told.status_url).replace("http://127.0.0.1:8600", hall.running.url))
    expect(page.get_by_test_id("status")).to_have_attribute("data-state", "to_correct")
    page.goto("/staff/queue")
    page.get_by_test_id("log-out").click()
    page.goto("/staff/queue")
    expect(page.get_by_test_id("log-in")).to_be_visible()


def test_an_officer_receives_decides_and_hands_over(hall: Hall, page: Page) -> None:
    case = hall.hand_in("property-transfer", 11)
    log_in(page, "admin")
    claim(page, case)
    page.get_by_test_id("pass").click()
    expect(page.get_by_test_id("queue-empty")).to_be_visible()
    envelope = "LB00000000000"
    box = (Holder.BOX, 3)
    hall.move(envelope, case.case_number, (Holder.CITIZEN, None), box, (Holder.COURIER_OUT, None))

    page.goto("/staff/desk")
    expect(page.get_by_test_id("coming")).to_have_attribute("data-envelope", envelope)
    page.get_by_test_id("receive-code").fill(envelope)
    page.get_by_test_id("receive").click()
    expect(page.get_by_test_id("desk-told")).to_be_visible()
    page.get_by_test_id("decide-row").click()
    page.get_by_test_id("grant").click()
    result = page.get_by_test_id("leaving").get_attribute("data-envelope")
    assert result
    page.get_by_test_id("hand-over").click()
    expect(page.get_by_test_id("leaving")).to_have_count(0)
    assert hall.state(case.key).state is CaseState.RESULT_ON_WAY


def test_duty_is_data(page: Page) -> None:
    log_in(page, "admin")
    page.goto("/staff/duty")
    expect(page.get_by_test_id("duty-now")).to_have_attribute("data-duty", "hall")
    for _ in range(5):
        page.get_by_test_id("duty-remove").first.click()
    expect(page.get_by_test_id("duty-row")).to_have_count(0)
    expect(page.get_by_test_id("duty-now")).to_have_attribute("data-duty", "none")
    page.get_by_test_id("duty-begins").fill("09:00")
    page.get_by_test_id("duty-ends").fill("11:00")
    page.get_by_test_id("duty-add").click()
    expect(page.get_by_test_id("duty-now")).to_have_attribute("data-duty", "hall")


def test_anybody_can_verify_a_paper_and_nobody_a_made_up_one(hall: Hall, page: Page) -> None:
    case = hall.hand_in("social-security-cert", 11)
    page.goto(str(case.verify_url).replace("http://127.0.0.1:8600", hall.running.url))
    expect(page.get_by_test_id("verify")).to_have_attribute("data-valid", "yes")
    expect(page.get_by_test_id("verify-name")).to_have_text("测*·*")
    expect(page.get_by_test_id("verify-number")).to_have_text(case.case_number)
    page.goto("/verify/made-up")
    expect(page.get_by_test_id("verify")).to_have_attribute("data-valid", "no")


def test_wrong_passwords_roles_and_forged_forms_are_refused(hall: Hall, page: Page) -> None:
    case = hall.hand_in("property-transfer", 11)
    log_in(page, "clerk", "wrong")
    expect(page.get_by_test_id("log-in-fault")).to_be_visible()
    log_in(page, "officer")
    assert page.url.endswith("/staff/desk")
    page.goto("/staff/queue")
    expect(page.get_by_test_id("problem")).to_be_visible()
    cookie = next(cookie for cookie in page.context.cookies() if cookie["name"] == "staff_session")
    assert (cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, "Strict", "/staff")
    with httpx2.Client(base_url=hall.running.url, cookies={"staff_session": cookie["value"]}) as forger:
        bare = forger.post(f"/staff/cases/{case.case_number}/grant", data={"code": ""})
        assert (bare.status_code, bare.json()["type"]) == (403, "urn:kiosk:problem:form-token")
        elsewhere = forger.post("/staff/log-out", headers={"Origin": "https://elsewhere.example"})
        assert elsewhere.json()["type"] == "urn:kiosk:problem:other-origin"
        answer = forger.get("/staff/desk")
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["cache-control"] == "no-store"
    hall.clock.forward(minutes=31)
    page.goto("/staff/desk")
    expect(page.get_by_test_id("log-in")).to_be_visible()
