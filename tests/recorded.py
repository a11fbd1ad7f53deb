"""Recordings that no one spoke: real files, made here, under the names that a site would give."""

import io
import wave
from pathlib import Path

from planner.content.recordings import recording_name

SAMPLES = 8000
"""A second's worth."""


def wav(*, seconds: float = 0.1) -> bytes:
    """Silence, as an uncompressed file."""
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLES)
        file.writeframes(b"\0\0" * int(SAMPLES * seconds))
    return written.getvalue()


def record(
    folder: Path,
    tag: str,
    *,
    source: str,
    text: str,
    context: str = "",
    catalogue: str = "client",
    sound: bytes | None = None,
) -> Path:
    """Lay the recording of a sentence into a pack."""
    name = recording_name(catalogue=catalogue, context=context, source=source, text=text)
    path = folder / "audio" / tag / f"{name}.wav"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(wav() if sound is None else sound)
    return path
