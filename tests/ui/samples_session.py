"""Sample states of the session."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone

from kiosk.flows import whereabouts
from kiosk.flows.session_states import (
    Attract,
    Done,
    DoorTile,
    Home,
    LeftThing,
    MatterTile,
    OutOfService,
    Search,
    SessionState,
)
from kiosk.flows.shown import Ready
from tests.ui.samples_words import CASE, PROPERTY, SOCIAL, three

CHINA = timezone(timedelta(hours=8))


def ready(zh: str, hk: str, en: str, *, ok: bool = True) -> Ready:
    """A ready line."""
    return Ready(ok, three(zh, hk, en))


def tiles() -> tuple[MatterTile, ...]:
    """The two matters of the first catalogue."""
    now = ready("现在可办", "現在可辦", "Ready now")
    return (
        MatterTile("social-security-cert", SOCIAL, 1, needs_person=False, ready=now),
        MatterTile("property-transfer", PROPERTY, 15, needs_person=True, ready=now),
    )


def home(hour: int) -> Home:
    """Home at some hour; one door is not ready."""
    return Home(
        doors=(
            DoorTile(
                "apply",
                ready("现在可办", "現在可辦", "Ready now"),
                (
                    three("2 件事可以开始", "2 件事可以開始", "2 matters"),
                    three("1 件在本机办完", "1 件在本機辦完", "1 done here"),
                ),
            ),
            DoorTile(
                "box",
                ready("空箱 20 个", "空箱 20 個", "20 boxes free"),
                (
                    three("寄件、取件", "寄件、取件", "Send, collect"),
                    three("先预审再收原件", "先預審再收原件", "Checked first"),
                ),
            ),
            DoorTile(
                "enquire",
                ready("没纸了，可存手机", "沒紙了，可存手機", "No paper; use phone", ok=False),
                (
                    three("证明、证照", "證明、證照", "Certificates"),
                    three("纸质电子都可以", "紙質電子都可以", "Paper or phone"),
                ),
            ),
            DoorTile(
                "progress",
                ready("下次人工 8:30", "下次人工 8:30", "Staff at 8:30"),
                (three("查进度", "查進度", "Follow a case"), three("补材料", "補材料", "Add papers")),
            ),
        ),
        frequent=tiles(),
        hour=hour,
    )


def done(*, left: tuple[LeftThing, ...], erased: bool, ladder: int = 0) -> Done:
    """The end, before or after everything was taken."""
    wiped = (
        three("身份证信息", "身份證資料", "ID card data"),
        three("扫描的 3 页", "掃描的 3 頁", "3 scanned pages"),
        three("屏幕上的字", "螢幕上的字", "Words on screen"),
        three("打印缓存", "列印緩存", "Print spool"),
        three("签名笔迹", "簽名筆跡", "Signature"),
        three("键盘记录", "鍵盤記錄", "Keyboard history"),
    )
    return Done(
        headline=three("交好了", "交好了", "Handed in"),
        case_number=CASE,
        next_steps=(
            three(
                "今早 8:30 后 2 小时内，人工复核",
                "今早 8:30 後 2 小時內，人工覆核",
                "A person checks within 2 h after 8:30",
            ),
            three(
                "今早 9:00，邮政从 B05 取走原件", "今早 9:00，郵政從 B05 取走原件", "At 9:00 the post collects from B05"
            ),
            three(
                "办好以后，放回这个箱子，短信告诉您",
                "辦好以後，放回這個箱子，短訊告訴您",
                "The result comes back here; you get a text",
            ),
        ),
        status_url="http://127.0.0.1:8600/status/7K3M9QXD",
        left=left,
        ladder=ladder,
        erased=wiped if erased else (),
        erased_at=datetime(2026, 11, 20, 0, 9, 31, tzinfo=CHINA) if erased else None,
        can_leave=not left,
        places=(whereabouts.originals_in("B05"), whereabouts.slip(), whereabouts.case(CASE)),
    )


def states() -> Mapping[str, SessionState]:
    """Every state of the session, by sample name."""
    good = ready("夜里也有人应答", "夜裏也有人應答", "Answered at night too")
    card = LeftThing(
        "card", three("身份证在右边亮灯处", "身份證在右邊亮燈處", "Your card lies at the lit pad"), still_there=True
    )
    slip = LeftThing(
        "prints", three("回执在右边出纸口", "回執在右邊出紙口", "The slip is at the right"), still_there=True
    )
    return {
        "Attract.night": Attract(matters=2, finished_here=1, languages=3, ready=good),
        "Home.night": home(hour=23),
        "Search.empty": Search("", None, tiles(), 2),
        "Search.found": Search("bdc", None, tiles()[1:], 1),
        "Search.none": Search("xyz", None, (), 2),
        "Done.gate": done(left=(card, slip), erased=False),
        "Done.gate_loud": done(left=(card,), erased=False, ladder=2),
        "Done.erased": done(left=(), erased=True),
        "OutOfService.offline": OutOfService(
            reason=three("机器正在维护", "機器正在維護", "This machine is being serviced"),
            since=datetime(2026, 11, 19, 21, 5, tzinfo=CHINA),
            other_place=three(
                "左边 6 步有 2 号机，现在可用",
                "左邊 6 步有 2 號機，現在可用",
                "Machine 2, six steps to the left, works",
            ),
        ),
    }
