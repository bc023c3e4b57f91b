"""Intake over HTTP: once for each key, whatever comes twice, late or wrong."""

from __future__ import annotations

import asyncio
import hashlib

import httpx2
import pytest
from sqlalchemy import func, select

from backend.applications.models import Case
from contracts.rules.codes import parse_case_number
from contracts.wire.applications import CaseState, Originals
from contracts.wire.base import Problem
from tests.backend.conftest import World
from tests.backend.making import KIOSK, NIGHT, application, person


def problem(answer: httpx2.Response, status: int, code: str) -> Problem:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    said = Problem.model_validate_json(answer.text)
    assert said.type == f"urn:kiosk:problem:{code}"
    return said


def count_cases(world: World) -> int:
    with world.service.parts.database.read() as session:
        return session.scalar(select(func.count()).select_from(Case)) or 0


async def test_instant_matter_is_granted_with_reasons_and_a_paper(world: World) -> None:
    made = application(world.matter("social-security-cert"), world.seal_to)
    case = await world.submit(made)
    assert case.state is CaseState.GRANTED
    assert case.decision is not None
    assert case.decision.by == "rule"
    assert all(reason.met for reason in case.decision.reasons)
    number = parse_case_number(case.case_number)
    assert number is not None
    assert (number.division, number.kiosk, number.serial) == ("330302", "001", 1)
    pdf = await world.kiosk.get(f"/v1/papers/{case.paper}")
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF")


async def test_same_key_has_the_same_answer_for_ever(world: World) -> None:
    made = application(world.matter("property-transfer"), world.seal_to)
    await world.upload(made)
    first = await world.post(made)
    world.clock.forward(days=400)
    again = await world.post(made)
    assert (first.status_code, first.content) == (again.status_code, again.content)
    assert count_cases(world) == 1


async def test_same_key_with_another_body_is_refused(world: World) -> None:
    matter = world.matter("social-security-cert")
    await world.submit(application(matter, world.seal_to, key="k"))
    other = application(matter, world.seal_to, key="k", parties=[person("applicant", 21)])
    problem(await world.post(other), 422, "key-reused")


async def test_twenty_at_once_make_one_case(world: World) -> None:
    made = application(world.matter("property-transfer"), world.seal_to)
    await world.upload(made)
    answers = await asyncio.gather(*(world.post(made) for _ in range(20)))
    assert {answer.status_code for answer in answers} <= {201, 409}
    taken = {answer.content for answer in answers if answer.status_code == 201}
    assert len(taken) == 1
    assert all(Problem.model_validate_json(a.text).retry for a in answers if a.status_code == 409)
    assert count_cases(world) == 1


async def test_same_application_under_other_keys_is_told_not_doubled(world: World) -> None:
    matter = world.matter("property-transfer")
    first = await world.submit(application(matter, world.seal_to))
    second = await world.submit(application(matter, world.seal_to))
    assert second.duplicate_of == first.case_number
    assert second.case_number == first.case_number
    assert count_cases(world) == 1


async def test_the_same_application_from_ten_hands_at_once_is_one_case(world: World) -> None:
    made = [application(world.matter("property-transfer"), world.seal_to) for _ in range(10)]
    for each in made:
        await world.upload(each)
    answers = await asyncio.gather(*(world.post(each) for each in made))
    assert sorted(answer.status_code for answer in answers) == [200] * 9 + [201]
    assert count_cases(world) == 1


async def test_a_certificate_may_be_asked_for_again(world: World) -> None:
    matter = world.matter("social-security-cert")
    first = await world.submit(application(matter, world.seal_to))
    second = await world.submit(application(matter, world.seal_to))
    assert second.duplicate_of is None
    assert second.case_number != first.case_number


async def test_key_header_is_needed_and_must_agree(world: World) -> None:
    made = application(world.matter("social-security-cert"), world.seal_to)
    body = made.envelope.model_dump_json()
    problem(await world.kiosk.post("/v1/applications", content=body), 400, "key-missing")
    wrong = await world.kiosk.post("/v1/applications", content=body, headers={"Idempotency-Key": "x"})
    problem(wrong, 422, "key-differs")


async def test_pages_must_be_there_first(world: World) -> None:
    made = application(world.matter("property-transfer"), world.seal_to)
    said = problem(await world.post(made), 424, "upload-missing")
    assert said.retry
    assert set(said.detail.split()) == set(made.pages)
    assert (await world.submit(made)).state is CaseState.RECEIVED


async def test_upload_resumes_and_refuses_a_wrong_hash(world: World) -> None:
    data = bytes(range(256)) * 40
    sha256 = hashlib.sha256(data).hexdigest()
    path = f"/v1/uploads/{sha256}"

    async def patch(offset: int, chunk: bytes) -> httpx2.Response:
        headers = {"Upload-Offset": str(offset), "Upload-Length": str(len(data))}
        return await world.kiosk.patch(path, content=chunk, headers=headers)

    assert (await world.kiosk.head(path)).headers["upload-offset"] == "0"
    assert (await patch(0, data[:4000])).json()["offset"] == 4000
    assert (await world.kiosk.head(path)).headers["upload-offset"] == "4000"
    stands = await patch(0, data[:4000])
    assert problem(stands, 409, "upload-offset").retry
    assert stands.headers["upload-offset"] == "4000"
    problem(await patch(4000, b"\x00" * (len(data) - 4000)), 422, "upload-hash")
    assert (await world.kiosk.head(path)).headers["upload-offset"] == "0"
    assert (await patch(0, data)).json()["complete"]
    done = await world.kiosk.head(path)
    assert (done.headers["upload-offset"], done.headers["upload-complete"]) == (str(len(data)), "?1")
    assert (await patch(0, b"again")).json()["complete"]
    too_long = await world.kiosk.patch(path, content=b"12", headers={"Upload-Offset": "0", "Upload-Length": "1"})
    problem(too_long, 413, "upload-too-long")


async def test_wrong_content_names_places_and_never_values(world: World) -> None:
    bad = person("applicant").model_copy(update={"number": "330399199001010110"})
    made = application(world.matter("social-security-cert"), world.seal_to, parties=[bad])
    answer = await world.post(made)
    said = problem(answer, 422, "application-invalid")
    assert "parties.applicant.number" in said.detail
    assert bad.number not in answer.text
    assert bad.name not in answer.text
    assert said.retry is False


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"sealed": "AAAA"}, "not-sealed"),
        ({"sealed": "no base64"}, "not-sealed"),
        ({"matter_version": 99}, "intake-differs"),
    ],
)
async def test_what_is_not_sealed_rightly_is_refused(world: World, change: dict[str, object], code: str) -> None:
    made = application(world.matter("social-security-cert"), world.seal_to)
    envelope = made.envelope.model_copy(update=change)
    answer = await world.kiosk.post(
        "/v1/applications", content=envelope.model_dump_json(), headers={"Idempotency-Key": envelope.key}
    )
    problem(answer, 422, code)


async def test_only_an_enrolled_kiosk_may_speak(world: World) -> None:
    made = application(world.matter("social-security-cert"), world.seal_to)
    body, key = made.envelope.model_dump_json(), {"Idempotency-Key": made.envelope.key}
    problem(await world.stranger.post("/v1/applications", content=body, headers=key), 401, "no-kiosk-token")
    forged = {**key, "Authorization": "Bearer made-up"}
    problem(await world.stranger.post("/v1/applications", content=body, headers=forged), 401, "no-kiosk-token")
    other = application(world.matter("social-security-cert"), world.seal_to, kiosk="330302-002")
    problem(await world.post(other), 403, "other-kiosk")


async def test_shared_data_said_by_a_kiosk_decides_nothing(world: World) -> None:
    unknown = person("applicant", 19)  # known to no source
    made = application(world.matter("social-security-cert"), world.seal_to, parties=[unknown])
    case = await world.submit(made)
    assert case.state is CaseState.RECEIVED  # a person must look
    assert case.decision is None


async def test_night_has_no_desk_promise_and_day_has_one(world: World) -> None:
    matter = world.matter("property-transfer")
    by_day = await world.submit(application(matter, world.seal_to))
    assert by_day.desk_deadline is not None
    world.clock.at = NIGHT
    by_night = await world.submit(
        application(matter, world.seal_to, at=NIGHT, parties=[person("seller", 31), person("buyer", 41)])
    )
    assert by_night.desk_deadline is None
    assert by_night.originals is Originals.TRUST
    assert by_night.promise is not None


async def test_unknown_address_and_wrong_method_are_problems(world: World) -> None:
    problem(await world.kiosk.get("/v1/nothing"), 404, "not-found")
    problem(await world.kiosk.delete("/v1/sync"), 405, "method-not-allowed")
    problem(await world.kiosk.post("/v1/sync", content=b"{"), 422, "invalid")


async def test_the_database_holds_no_readable_person(world: World) -> None:
    made = application(world.matter("property-transfer"), world.seal_to)
    await world.submit(made)
    store = world.settings.storage_dir
    files = [path for path in store.rglob("*") if path.is_file()]
    if world.service.parts.database.is_sqlite:
        files += list(store.parent.glob("backend.sqlite3*"))
    held = b"".join(path.read_bytes() for path in files)
    for party in made.intake.parties:
        for secret in (party.number, party.name, party.address):
            assert secret.encode() not in held
    assert KIOSK.encode() in held or not world.service.parts.database.is_sqlite
