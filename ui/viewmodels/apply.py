"""The apply journey for QML."""

from __future__ import annotations

from PySide6.QtCore import Slot

from ui.viewmodels.intents import IntentSender


class Apply(IntentSender):
    """Hands each intent of `ApplyIntents` to the core."""

    @Slot()
    def begin(self) -> None:
        """Guide: start."""
        self._send(lambda scene: scene.apply.begin())

    @Slot()
    def printChecklist(self) -> None:  # noqa: N802 - QML habit
        """Guide: print what to bring."""
        self._send(lambda scene: scene.apply.print_checklist())

    @Slot()
    def back(self) -> None:
        """One step back; data stay."""
        self._send(lambda scene: scene.apply.back())

    @Slot()
    def goOn(self) -> None:  # noqa: N802 - QML habit
        """The one affirmative of the sheet."""
        self._send(lambda scene: scene.apply.go_on())

    @Slot(str, bool)
    def answerConsent(self, consent: str, agreed: bool) -> None:  # noqa: N802 - QML habit
        """Consent: answer one question."""
        self._send(lambda scene: scene.apply.answer_consent(consent, agreed))

    @Slot(str)
    def reveal(self, field: str) -> None:
        """Form: show a masked value for 10 s."""
        self._send(lambda scene: scene.apply.reveal(field))

    @Slot(str)
    def edit(self, field: str) -> None:
        """Form: open choices or keyboard."""
        self._send(lambda scene: scene.apply.edit(field))

    @Slot(str, str)
    def setValue(self, field: str, value: str) -> None:  # noqa: N802 - QML habit
        """Form: the person's own value."""
        self._send(lambda scene: scene.apply.set_value(field, value))

    @Slot()
    def cancelEdit(self) -> None:  # noqa: N802 - QML habit
        """Form: close choices or keyboard."""
        self._send(lambda scene: scene.apply.cancel_edit())

    @Slot(str)
    def dispute(self, field: str) -> None:
        """Form: this value of card or register is wrong."""
        self._send(lambda scene: scene.apply.dispute(field))

    @Slot()
    def scanPage(self) -> None:  # noqa: N802 - QML habit
        """Scan: one more page."""
        self._send(lambda scene: scene.apply.scan_page())

    @Slot(int)
    def rescanPage(self, number: int) -> None:  # noqa: N802 - QML habit
        """Scan: this page again."""
        self._send(lambda scene: scene.apply.rescan_page(number))

    @Slot(int)
    def deletePage(self, number: int) -> None:  # noqa: N802 - QML habit
        """Scan: drop this page."""
        self._send(lambda scene: scene.apply.delete_page(number))

    @Slot(int)
    def selectPage(self, number: int) -> None:  # noqa: N802 - QML habit
        """Scan: look at this page."""
        self._send(lambda scene: scene.apply.select_page(number))

    @Slot()
    def watchSheet(self) -> None:  # noqa: N802 - QML habit
        """Scan: look at what lies below the document camera."""
        self._send(lambda scene: scene.apply.watch_sheet())

    @Slot()
    def takePhoto(self) -> None:  # noqa: N802 - QML habit
        """Photo: this is the one."""
        self._send(lambda scene: scene.apply.take_photo())

    @Slot()
    def retakePhoto(self) -> None:  # noqa: N802 - QML habit
        """Photo: another one."""
        self._send(lambda scene: scene.apply.retake_photo())

    @Slot()
    def photoAtCounter(self) -> None:  # noqa: N802 - QML habit
        """Photo: not here; it is taken where the result is collected."""
        self._send(lambda scene: scene.apply.photo_at_counter())

    @Slot(str)
    def chooseDelivery(self, way: str) -> None:  # noqa: N802 - QML habit
        """Ways: how the result comes."""
        self._send(lambda scene: scene.apply.choose_delivery(way))

    @Slot(str)
    def chooseOriginals(self, way: str) -> None:  # noqa: N802 - QML habit
        """Ways: how originals leave."""
        self._send(lambda scene: scene.apply.choose_originals(way))

    @Slot("QVariantList")
    def sign(self, strokes: list[list[list[float]]]) -> None:
        """Sign: the written signature. `strokes`: lists of points (x, y) in the unit square."""
        from ui.signature import signature_png

        png = signature_png(strokes)
        self._send(lambda scene: scene.apply.sign(png))

    @Slot()
    def useSeal(self) -> None:  # noqa: N802 - QML habit
        """Sign: name seal instead of writing, an equal way."""
        self._send(lambda scene: scene.apply.use_seal())

    @Slot()
    def clearSignature(self) -> None:  # noqa: N802 - QML habit
        """Sign: write again."""
        self._send(lambda scene: scene.apply.clear_signature())

    @Slot()
    def printResult(self) -> None:  # noqa: N802 - QML habit
        """Decided: print the paper."""
        self._send(lambda scene: scene.apply.print_result())

    @Slot()
    def askPerson(self) -> None:  # noqa: N802 - QML habit
        """Decided: a person shall look at it again."""
        self._send(lambda scene: scene.apply.ask_person())

    @Slot()
    def mend(self) -> None:
        """Corrections: mend here and send again."""
        self._send(lambda scene: scene.apply.mend())

    @Slot()
    def stopWaiting(self) -> None:  # noqa: N802 - QML habit
        """Wait: go on without the answer."""
        self._send(lambda scene: scene.apply.stop_waiting())

    @Slot()
    def toBox(self) -> None:  # noqa: N802 - QML habit
        """Received: put the originals into the box."""
        self._send(lambda scene: scene.apply.to_box())

    @Slot()
    def finish(self) -> None:
        """Done here."""
        self._send(lambda scene: scene.apply.finish())

    @Slot(str)
    def takeWay(self, intent: str) -> None:  # noqa: N802 - QML habit
        """Trouble: one of its ways out."""
        self._send(lambda scene: scene.apply.take_way(intent))
