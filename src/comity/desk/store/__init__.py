"""The store: one file for each thing that may be done with it.

Django must be set up before these are imported (`comity.desk.workspace.open_workspace`).
"""

from comity.desk.store.chains import find_committee
from comity.desk.store.findings import Finding
from comity.desk.store.found import found_committee
from comity.desk.store.load import load_record
from comity.desk.store.log import log
from comity.desk.store.rebuild import rebuild
from comity.desk.store.receive import Receipt, receive
from comity.desk.store.say import say, say_new
from comity.desk.store.verify import verify

__all__ = [
    "Finding",
    "Receipt",
    "find_committee",
    "found_committee",
    "load_record",
    "log",
    "rebuild",
    "receive",
    "say",
    "say_new",
    "verify",
]
