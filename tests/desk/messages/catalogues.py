"""`script/messages` as a module."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import sys
from functools import cache
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).parents[3] / "script" / "messages"


@cache
def messages() -> Any:
    loader = importlib.machinery.SourceFileLoader("comity_messages", str(SCRIPT))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[loader.name] = module
    loader.exec_module(module)
    return module
