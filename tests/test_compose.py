"""What compose.yaml and the Dockerfile name is what the project has; no docker is needed, and none runs."""

import re
from typing import Any

import yaml

from graph.store.server import VERSION
from tests.conftest import NAMES_OF_STORES, ROOT

SERVICES: dict[str, dict[str, Any]] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


def test_every_file_that_the_image_copies_by_name_is_there() -> None:
    copied = [name for line in re.findall(r"^COPY (.+) \S+$", DOCKERFILE, re.MULTILINE) for name in line.split()]
    assert len(copied) >= 3
    assert [name for name in copied if not (ROOT / name).exists()] == []


def test_both_containers_are_reached_from_this_machine_only() -> None:
    ports = [service["ports"] for service in SERVICES.values()]
    assert ports == [["127.0.0.1:7687:7687"], ["127.0.0.1:8501:8501"]]


def test_the_app_is_told_of_its_store_by_names_that_it_reads_and_waits_for_it() -> None:
    app = SERVICES["app"]
    assert app["environment"].keys() == {"NEO4J_URI", "NEO4J_USER", "NEO4J_PASSWORD", "POLICY_FILES"}
    assert app["environment"].keys() <= set(NAMES_OF_STORES)
    assert app["environment"]["NEO4J_URI"] == "bolt://neo4j:7687"
    assert app["depends_on"] == {"neo4j": {"condition": "service_healthy"}} and SERVICES["neo4j"]["healthcheck"]


def test_both_are_given_the_same_password_and_neither_has_one_of_its_own() -> None:
    asked = SERVICES["app"]["environment"]["NEO4J_PASSWORD"]
    assert SERVICES["neo4j"]["environment"]["NEO4J_AUTH"] == f"neo4j/{asked}"
    assert re.fullmatch(r"\$\{NEO4J_PASSWORD:\?[^}]+\}", asked)


def test_the_image_is_of_the_line_that_the_tests_run_on() -> None:
    assert SERVICES["neo4j"]["image"] == f"neo4j:{VERSION.rpartition('.')[0]}-community"
    assert f"Neo4j {VERSION.rpartition('.')[0]}" in (ROOT / "docs" / "neo4j.md").read_text(encoding="utf-8").replace(
        "Community ", ""
    )


def test_what_is_left_out_of_the_image_is_what_git_leaves_out() -> None:
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    for name in ("store", "files", "records", "neo4j-data", ".venv", ".venv-java25"):
        assert name in ignored and f"/{name}/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()
