"""No page takes files, and so none is taken: else anybody could fill the disk with a form, signed in or not."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload


class NoFiles(FileUploadHandler):
    """The rest of what is sent is not even read."""

    def new_file(self, *_: Any, **__: Any) -> None:
        raise StopUpload(connection_reset=True)

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        return None

    def file_complete(self, file_size: int) -> None:
        return None
