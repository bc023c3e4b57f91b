"""Public pages: progress by token, proof of a paper. No personal data but a masked name on the proof."""

import json

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from backend.applications import repository
from backend.parts import Parts
from backend.problems import ProblemError
from backend.web.pages import Pages
from contracts.wire.applications import CaseState

NEXT = {
    CaseState.RECEIVED: "工作人员会按先后看您的材料，您不用做什么。",
    CaseState.TO_CORRECT: "请带上证件到任何一台自助机，或按下面的单子补齐。",
    CaseState.PASSED: "原件会随下一趟邮递送到办理部门。",
    CaseState.REFUSED: "存放的原件可以凭证件在原来的机器取回。",
    CaseState.IN_DEPARTMENT: "原件已到办理部门，正在办理。",
    CaseState.GRANTED: "结果已经做好，很快会送出。",
    CaseState.DECLINED: "理由写在决定书里；不同意的，可以申请复议。",
    CaseState.RESULT_ON_WAY: "结果正在送来的路上。",
    CaseState.RESULT_IN_BOX: "请凭证件到机器的小蜜蜂箱取。",
    CaseState.CLOSED: "这件事办完了。",
}


class CitizenRoutes:
    """What anybody with a link or a paper can see."""

    def __init__(self, pages: Pages, parts: Parts, *, simulated: bool) -> None:
        self._pages = pages
        self._parts = parts
        self._simulated = simulated

    def router(self) -> APIRouter:
        """The routes."""
        router = APIRouter(include_in_schema=False)
        router.add_api_route("/status/{token}", self.status, methods=["GET"])
        router.add_api_route("/verify/{code}", self.verify, methods=["GET"])
        return router

    def status(self, request: Request, token: str) -> HTMLResponse:
        """Where a case is."""
        with self._parts.database.read() as session:
            case = repository.case_by_token(session, token)
            if case is None:
                raise ProblemError(404, "no-such-case", "没有这个办件", retry=False)
            context = {"case": case, "next": NEXT[CaseState(case.state)], "faults": json.loads(case.faults)}
            return self._pages.show(request, "status.html", context)

    def verify(self, request: Request, code: str) -> HTMLResponse:
        """Whether a paper is real."""
        with self._parts.database.read() as session:
            proof = self._parts.papers.proof(session, code, self._parts.catalogue.matters)
        context = {"proof": proof, "simulated": self._simulated}
        return self._pages.show(request, "verify.html", context, status=200 if proof else 404)
