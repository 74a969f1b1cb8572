"""The programming interface: tokens, scopes, other people's work, conflicts, and what it says of itself."""
import subprocess
import sys
from pathlib import Path

import pytest

API = "/api/v1"
PROBLEM = "application/problem+json"


def something_to_answer(client):
    """An assessment that the reader may answer now, and a question in it with the ids of two choices."""
    for brief in client.get(f"{API}/assessments?limit=200").value["items"]:
        whole = client.get(f"{API}/assessments/{brief['id']}").value
        if whole["lock"] is not None:
            continue
        round_ = client.get(f"{API}/rounds/{whole['round']}").value
        plan = client.get(f"{API}/instruments/{round_['instrument']}?version={round_['contentHash']}").value
        # What is asked once for each thing of a list has no figure of its own.
        shown = {figure["node"] for figure in whole["figures"] if figure["status"] != "notApplicable"}
        for node in plan["nodes"]:
            if node["isQuestion"] and node["id"] in shown and node["kind"] == "choice" and len(node["choices"]) > 1:
                present = next((one["answer"] for one in whole["answers"] if one["key"] == node["id"]), None)
                ids = [choice["id"] for choice in node["choices"]]
                free = [one for one in ids if present != {"choices": [one]}]
                return whole, node["id"], free[0], next(one for one in ids if one != free[0])
    raise AssertionError("the demonstration has nothing to answer for this person")


def test_without_a_token_only_published_rules_are_read(client):
    nobody = client()
    assert nobody.get(f"{API}/instruments").status == 200
    for method, path in [("GET", "/me"), ("GET", "/assessments"), ("POST", "/notices/x/read"), ("GET", "/audit")]:
        reply = nobody.ask(method, API + path)
        assert (reply.status, reply.type) == (401, PROBLEM), path
    nobody.token = "samrit_wrong"
    reply = nobody.ask("GET", f"{API}/me", language="th")
    assert (reply.status, reply.type) == (401, PROBLEM)
    assert "โทเค็น" in reply.value["detail"]
    nobody.token = None


def test_unknown_addresses_and_methods_are_told_as_problems(client, cast):
    for method, path, status in [("GET", "/nothing", 404), ("DELETE", "/rounds", 405), ("PUT", "/rounds", 405)]:
        reply = client(cast.one("officer"), "read", "answer").ask(method, API + path)
        assert (reply.status, reply.type) == (status, PROBLEM), path


def test_a_token_tells_who_holds_it_and_what_it_may_do(client, cast):
    reply = client(cast.one("officer"), "read").get(f"{API}/me")
    assert reply.status == 200
    assert reply.value["scopes"] == ["read"]
    assert "readAssessment" in reply.value["actions"] and "answer" not in reply.value["actions"]


def test_a_token_for_reading_changes_nothing(client, cast):
    reader = client(cast.one("officer"), "read")
    whole = reader.get(f"{API}/assessments").value["items"][0]
    assert "answer" not in whole["capabilities"]
    reply = reader.ask(
        "PUT", f"{API}/assessments/{whole['id']}/answers/x", {"answer": None, "seen": 0})
    assert (reply.status, reply.type) == (403, PROBLEM)


def test_what_belongs_to_another_agency_is_not_found(client, cast):
    everything = client(cast.one("coordinator"), "read", "answer")
    officer = client(cast.one("officer"), "read", "answer")
    own = {brief["id"] for brief in officer.get(f"{API}/assessments?limit=200").value["items"]}
    others = [brief["id"] for brief in everything.get(f"{API}/assessments?limit=200").value["items"]
              if brief["id"] not in own and brief["state"] != "published"]
    assert own and others
    for path in ["", "/transitions", "/derivations/x"]:
        hidden = officer.get(f"{API}/assessments/{others[0]}{path}")
        missing = officer.get(f"{API}/assessments/nothing{path}")
        assert hidden.status == missing.status == 404, path
        assert hidden.value == missing.value
    change = {"answer": None, "seen": 0}
    assert officer.ask("PUT", f"{API}/assessments/{others[0]}/answers/x", change).status == 404
    order = {"step": "submitted", "seen": 0}
    assert officer.ask("POST", f"{API}/assessments/{others[0]}/transitions", order).status == 404


def test_saving_twice_is_saving_once_and_a_conflict_brings_both(client, cast):
    officer = client(cast.one("officer"), "read", "answer")
    whole, key, one, other = something_to_answer(officer)
    seen = next((record["version"] for record in whole["answers"] if record["key"] == key), 0)
    address = f"{API}/assessments/{whole['id']}/answers/{key}"
    mine = {"answer": {"choices": [one]}, "note": "first", "seen": seen}
    saved = officer.ask("PUT", address, mine)
    assert saved.status == 200, saved.value
    record = saved.value["answers"][0]
    assert record["answer"] == {"choices": [one]} and record["note"] == "first" and record["version"] == seen + 1
    again = officer.ask("PUT", address, mine)
    assert again.status == 200 and again.value["answers"][0]["version"] == seen + 1
    stale = officer.ask("PUT", address, {"answer": {"choices": [other]}, "seen": seen})
    assert (stale.status, stale.type) == (409, PROBLEM)
    conflict = stale.value["conflicts"][0]
    assert conflict["saved"]["answer"] == {"choices": [one]} and conflict["sent"]["answer"] == {"choices": [other]}
    now = officer.get(f"{API}/assessments/{whole['id']}").value
    assert next(record for record in now["answers"] if record["key"] == key)["answer"] == {"choices": [one]}


@pytest.mark.parametrize(("change", "pointer"), [
    ({"answer": {"number": "1"}, "seen": 0}, "/answers/0/answer"),
    ({"answer": {"yes": True, "text": "x"}, "seen": 0}, "/answers/0/answer"),
    ({"answer": {"choices": ["nothing"]}, "seen": 0}, "/answers/0/answer/choices"),
    ({"answer": {"choices": "nothing"}, "seen": 0}, "/answers/0/answer/choices"),
    ({"answer": None}, "/answers/0/seen"),
    ({"answer": None, "seen": 0, "extra": 1}, "/answers/0/extra"),
])
def test_what_is_wrong_is_pointed_at_and_nothing_is_saved(client, cast, change, pointer):
    officer = client(cast.one("officer"), "read", "answer")
    whole, key, _, _ = something_to_answer(officer)
    reply = officer.ask(
        "PATCH", f"{API}/assessments/{whole['id']}/answers", {"answers": [{"key": key} | change]}, language="th")
    assert (reply.status, reply.type) == (422, PROBLEM)
    assert pointer in [error["pointer"] for error in reply.value["errors"]]
    assert officer.get(f"{API}/assessments/{whole['id']}").value["revision"] == whole["revision"]


def test_a_step_that_stands_elsewhere_is_a_conflict(client, cast):
    officer = client(cast.one("officer"), "read", "answer")
    whole, *_ = something_to_answer(officer)
    life = officer.get(f"{API}/assessments/{whole['id']}/transitions").value
    assert life["revision"] == whole["revision"] and "submitted" in life["next"]
    reply = officer.ask(
        "POST", f"{API}/assessments/{whole['id']}/transitions", {"step": "published", "seen": life["revision"]})
    assert reply.status == 409 and reply.value["state"] == life["state"]


def test_lists_are_read_to_the_end_page_by_page(client, cast):
    reader = client(cast.one("coordinator"), "read")
    seen, after = [], ""
    for _ in range(1000):
        page = reader.get(f"{API}/agencies?limit=7{after}").value
        seen += [agency["id"] for agency in page["items"]]
        if page["next"] is None:
            break
        after = f"&after={page['next']}"
    assert len(seen) == len(set(seen)) > 7
    assert reader.get(f"{API}/agencies/{seen[3]}/history").value["items"]


def test_the_trail_is_for_those_who_may_read_it(client, cast):
    assert client(cast.one("officer"), "read").get(f"{API}/audit").status == 404
    page = client(cast.one("administrator"), "read").get(f"{API}/audit?limit=2").value
    assert [record["number"] for record in page["items"]] == [page["next"] + 1, page["next"]]


@pytest.mark.parametrize("role", ["officer", "coordinator", "administrator"])
def test_every_answer_is_as_the_description_says(server, token, cast, tmp_path, role):
    """schemathesis makes requests from the description, good and bad ones; every answer must be as described."""
    command = [
        str(Path(sys.executable).with_name("schemathesis")), "run", f"{server.address}{API}/openapi.json",
        "--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance",
        "--phases", "examples,coverage,fuzzing", "--max-examples", "4", "--seed", "2569", "--no-shrink",
        "--max-time", "14", "--request-timeout", "20", "--suppress-health-check", "all", "--warnings", "off",
        "--header", f"Authorization: Bearer {token(cast.one(role), 'read', 'answer')}",
    ]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=180, cwd=tmp_path)
    assert ran.returncode == 0, ran.stdout[:5000] + ran.stderr[-2000:]
