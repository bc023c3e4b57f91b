"""Consent per data source, the data that come of it, and the form: choose, not fill."""

from __future__ import annotations

from contracts.matters.engine import check_value
from contracts.matters.form import FieldSpec
from contracts.rules.text import Text
from contracts.wire.applications import ConsentGiven
from contracts.wire.shared_data import SharedDataAnswer, SharedDataRequest
from kiosk.events import LogEvent, record
from kiosk.flows import words as common
from kiosk.flows.apply import words
from kiosk.flows.apply.consents import asked_card, cannot_do_without, consent, consents_given
from kiosk.flows.apply.identifying import Identifying
from kiosk.flows.apply.sheets import OWN, Editing, form
from kiosk.flows.apply.states import Consent, ReviewForm, Sending
from kiosk.flows.apply.steps import steps
from kiosk.flows.machine import way
from kiosk.ports import DeviceError

REVEAL_S = 10.0
ASK_S = 60.0  # hold of the idle clock while other departments are asked


class Filling(Identifying):
    """From the parties to a form that is right."""

    _revealed: frozenset[str] = frozenset()
    _editing = Editing()

    def leave(self) -> None:
        """Forget what was open."""
        super().leave()
        self._revealed = frozenset()
        self._editing = Editing()

    def after_identify(self) -> None:
        """Consent, where other departments can be asked."""
        if self.draft.matter.consents:
            self.go(consent(self.draft))
        else:
            self.show_form()

    def answer_consent(self, consent: str, agreed: bool) -> None:
        """Answer one question; an answer can be changed."""
        known = {each.id for each in self.draft.matter.consents} if self._draft else set()
        if self.at(Consent) is None or consent not in known:
            return
        self._draft = self.draft.with_answer(consent, agreed)
        self.after_identify()

    def ask_sources(self) -> None:
        """All questions are answered: ask where the answer was yes."""
        state = self._state
        if isinstance(state, Consent) and state.unanswered:
            return
        given = consents_given(self.draft, self._visit.language, self._kit.clock.now())
        self._draft = self.draft.with_consents(given)
        agreed = [each for each in given if each.agreed]
        if agreed:
            self._show_asking(agreed[0])
            self.work("ask", self._ask(agreed))
        else:
            self._after_asking()

    def show_form(self) -> None:
        """The prefilled data."""
        self.go(form(self.draft, self._visit.language, self._revealed, self._editing))

    def reveal(self, field: str) -> None:
        """Show a masked value for 10 s."""
        if self._field(field) is None:
            return
        self._revealed |= {field}
        self.show_form()
        self.work(f"reveal {field}", self._cover(field))

    def edit(self, field: str) -> None:
        """Open choices or keyboard of an own value."""
        spec = self._field(field)
        if spec is None or spec.source not in OWN:
            return
        self._editing = Editing(field)
        self.show_form()

    def cancel_edit(self) -> None:
        """Close choices or keyboard."""
        if self.at(ReviewForm) is None:
            return
        self._editing = Editing()
        self.show_form()

    def set_value(self, field: str, value: str) -> None:
        """The person's own value; a wrong one is named and stays open."""
        spec = self._field(field)
        if spec is None or spec.source not in OWN:
            return
        fault = check_value(spec, value.strip(), self.today)
        if fault is None:
            self._draft = self.draft.with_value(field, value.strip())
            self._editing = Editing()
        else:
            self._editing = Editing(field, fault)
        self.show_form()

    def dispute(self, field: str) -> None:
        """A value of card or register is wrong: the paper speaks instead, or a person."""
        spec = self._field(field)
        if spec is None or spec.source in OWN:
            return
        source = next((each for each in self.draft.matter.consents if each.id == spec.consent), None)
        if source is not None and source.instead is not None:
            self._draft = self.draft.without_shared(source.id)
            self.show_form()
            return
        more = words.DISPUTED_CARD_MORE if spec.card else words.DISPUTED_DATA_MORE
        self.trouble(
            words.DISPUTED_CARD if spec.card else words.NEEDED_SOURCE,
            None,
            common.NOTHING_LOST,
            way("back", words.BACK_TO_FORM, "arrow-left", self.show_form, primary=True),
            way("end", common.END, "x", self.end_visit),
            message=more,
        )

    def _field(self, name: str) -> FieldSpec | None:
        if self.at(ReviewForm) is None:
            return None
        return next((each for each in self.draft.matter.fields if each.id == name), None)

    async def _cover(self, field: str) -> None:
        await self._kit.clock.sleep(REVEAL_S)
        self._revealed -= {field}
        if isinstance(self._state, ReviewForm):
            self.show_form()

    async def _ask(self, agreed: list[ConsentGiven]) -> None:
        self._visit.hold("shared_data", ASK_S)
        try:
            for each in agreed:
                self._show_asking(each)
                self._draft = self.draft.with_shared(each.source, await self._answer(each))
        finally:
            self._visit.release("shared_data")
        self._after_asking()

    async def _answer(self, given: ConsentGiven) -> SharedDataAnswer:
        """What the source knows. One that cannot answer knows nothing: the person goes on by scanning."""
        record(LogEvent.DATA_ASKED)
        request = SharedDataRequest(
            kiosk=self._kit.place.kiosk,
            matter=self.draft.matter.id,
            source=given.source,
            card_number=asked_card(self.draft, given.source).number,
            consent=given,
        )
        try:
            return await self._kit.backend.shared_data(request)
        except DeviceError as error:
            record(LogEvent.DATA_FAILED, error.code)
            return SharedDataAnswer(found=False)

    def _show_asking(self, given: ConsentGiven) -> None:
        spec = next(each for each in self.draft.matter.consents if each.id == given.source)
        data = spec.data
        asked = Text(
            f"正在核对{data.zh_CN}，大约 3 秒",
            f"正在核對{data.zh_HK}，大約 3 秒",
            f"Checking {data.en}, about 3 s",
        )
        self.go(Sending(self.draft.matter.name.text(), steps(self.draft, words.STEP_CONSENT), asked))

    def _after_asking(self) -> None:
        if not cannot_do_without(self.draft):
            self.show_form()
            return
        self.trouble(
            words.NEEDED_SOURCE,
            None,
            common.NOTHING_LOST,
            way("change", words.CHANGE_ANSWER, "arrow-left", self.after_identify, primary=True),
            way("retry", common.RETRY, "refresh-cw", self.ask_sources),
            way("end", common.END, "x", self.end_visit),
            message=words.NEEDED_SOURCE_MORE,
        )
