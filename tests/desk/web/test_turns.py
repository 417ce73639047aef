"""Pages are made in turn, and nobody who sends slowly holds the others up."""

from __future__ import annotations

import io
import socket
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from comity.desk.web.serve import THREADS
from comity.desk.web.turns import InTurn
from tests.conftest import Place
from tests.desk.web.test_serve import fetched, free_port, served


def start_response(*_: Any) -> None:
    return None


class Counting:
    """An application that knows how many are in it at once, and what each sent."""

    def __init__(self) -> None:
        self.inside, self.most_inside, self.read = 0, 0, []  # type: ignore[var-annotated]

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        self.inside += 1
        self.most_inside = max(self.most_inside, self.inside)
        time.sleep(0.01)
        self.read.append(environ["wsgi.input"].read())
        self.inside -= 1
        return [b"made"]


def asked(sent: bytes, **told: str) -> dict[str, Any]:
    return {"wsgi.input": io.BytesIO(sent), "CONTENT_LENGTH": str(len(sent)), **told}


def test_one_page_is_made_at_a_time() -> None:
    pages = Counting()
    in_turn = InTurn(pages, most=100)

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda number: in_turn(asked(b"%d" % number), start_response), range(20)))

    assert made == [[b"made"]] * 20
    assert pages.most_inside == 1
    assert sorted(pages.read, key=int) == [b"%d" % number for number in range(20)]


class Slow:
    """What is sent arrives when `arrived` is set."""

    def __init__(self) -> None:
        self.arrived, self.asked_for = threading.Event(), threading.Event()

    def read(self, size: int) -> bytes:
        self.asked_for.set()
        assert self.arrived.wait(10)
        return b"x" * size


def test_what_arrives_slowly_waits_outside() -> None:
    pages, slow = Counting(), Slow()
    in_turn = InTurn(pages, most=100)
    late = threading.Thread(target=in_turn, args=({"wsgi.input": slow, "CONTENT_LENGTH": "5"}, start_response))
    late.start()
    assert slow.asked_for.wait(10)

    in_turn(asked(b"quick"), start_response)
    slow.arrived.set()
    late.join(10)

    assert pages.read == [b"quick", b"xxxxx"]


def test_too_much_is_left_for_the_application_to_refuse() -> None:
    kept = io.BytesIO(b"x" * 200)
    seen = []
    in_turn = InTurn(lambda environ, _: seen.append(environ["wsgi.input"]) or [b""], most=100)  # type: ignore[func-returns-value]

    in_turn({"wsgi.input": kept, "CONTENT_LENGTH": "200"}, start_response)
    in_turn({"wsgi.input": kept, "CONTENT_LENGTH": "many"}, start_response)
    in_turn({"wsgi.input": kept}, start_response)

    assert seen == [kept] * 3
    assert kept.tell() == 0


def test_pages_come_while_others_send_for_ever(place: Place) -> None:
    port = free_port()
    head = b"POST /accounts/login/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nlogin="
    with served(place, port, "--workers", "1"):
        fetched(f"http://127.0.0.1:{port}/accounts/login/")
        senders = [socket.create_connection(("127.0.0.1", port)) for _ in range(THREADS - 1)]
        for sender in senders:
            sender.sendall(head)
        page = fetched(f"http://127.0.0.1:{port}/accounts/login/")
        for sender in senders:
            sender.close()

    assert "<h1" in page
