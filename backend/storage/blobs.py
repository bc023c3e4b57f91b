"""Blobs in a local folder, named by the SHA-256 of their bytes. A blob is complete or it is not there."""

from __future__ import annotations

import fcntl
import hashlib
import os
from pathlib import Path

MAX_BLOB_BYTES = 32 * 1024 * 1024


class HashMismatchError(ValueError):
    """The bytes do not have the promised hash; the part was thrown away."""


class OffsetMismatchError(ValueError):
    """The part is longer or shorter than the sender thinks. `actual` is its length in bytes."""

    def __init__(self, actual: int) -> None:
        """Keep the true length."""
        super().__init__(f"the part holds {actual} bytes")
        self.actual = actual


class BlobStore:
    """Content-addressed files with resumable parts."""

    def __init__(self, folder: Path) -> None:
        """Use `folder`, made when absent."""
        self._blobs = folder / "blobs"
        self._parts = folder / "parts"
        for each in (self._blobs, self._parts):
            each.mkdir(parents=True, exist_ok=True, mode=0o700)

    def writable(self) -> bool:
        """Whether new blobs can be written; for readiness."""
        return os.access(self._parts, os.W_OK)

    def has(self, sha256: str) -> bool:
        """Whether the blob is complete."""
        return self._path(sha256).exists()

    def read(self, sha256: str) -> bytes:
        """The whole blob.

        Raises:
            FileNotFoundError: no such complete blob.
        """
        return self._path(sha256).read_bytes()

    def put(self, data: bytes) -> str:
        """Store whole bytes; returns their hash."""
        sha256 = hashlib.sha256(data).hexdigest()
        if not self.has(sha256):
            self.append(sha256, 0, len(data), data, restart=True)
        return sha256

    def offset(self, sha256: str) -> int:
        """How many bytes are held: of the part, or of the complete blob."""
        for path in (self._path(sha256), self._parts / sha256):
            try:
                return path.stat().st_size
            except FileNotFoundError:
                continue
        return 0

    def append(self, sha256: str, offset: int, size: int, data: bytes, *, restart: bool = False) -> int:
        """Add bytes to a part and finish it when it has its whole size.

        Args:
            sha256: hash of the whole blob.
            offset: where the sender thinks that the part ends.
            size: length of the whole blob in bytes.
            data: the next bytes.
            restart: throw an older part away first.

        Returns:
            The new length in bytes; equal to `size` when the blob is complete.

        Raises:
            OffsetMismatchError: the part ends elsewhere, or `data` goes beyond `size`.
            HashMismatchError: complete, but the hash differs.
        """
        if self.has(sha256):
            return self._path(sha256).stat().st_size
        part = self._parts / sha256
        with part.open("ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            if restart:
                file.truncate(0)
            length = os.fstat(file.fileno()).st_size
            if offset != length or length + len(data) > size:
                raise OffsetMismatchError(length)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if length + len(data) < size:
                return length + len(data)
            if hashlib.sha256(part.read_bytes()).hexdigest() != sha256:
                part.unlink()
                raise HashMismatchError(sha256)
            final = self._path(sha256)
            final.parent.mkdir(exist_ok=True, mode=0o700)
            part.replace(final)
            for folder in (final.parent, self._blobs):
                _sync_folder(folder)
        return size

    def _path(self, sha256: str) -> Path:
        return self._blobs / sha256[:2] / sha256


def _sync_folder(folder: Path) -> None:
    """Make a rename survive a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
