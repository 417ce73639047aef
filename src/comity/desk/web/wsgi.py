"""What a web server calls."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

from comity.desk.web.turns import InTurn

if multiprocessing.parent_process() is not None:
    # A worker that is told to stop while it still loads. The handlers that it was born with are those of the server's
    # first process and would do nothing here; the server sets the worker's own as soon as this is loaded.
    for told in (signal.SIGTERM, signal.SIGINT):
        signal.signal(told, signal.SIG_DFL)

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "comity.desk.web.settings")
application = InTurn(get_wsgi_application(), most=settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
get_resolver().reverse_dict  # noqa: B018 - every page is loaded now, and not while the first reader waits

# A page makes tens of thousands of small objects and leaves nothing behind that only the collector would find; by its
# usual measure it would look through everything that is loaded and remembered in the middle of every other page.
gc.collect()
gc.freeze()
gc.set_threshold(50_000, 20, 50)
