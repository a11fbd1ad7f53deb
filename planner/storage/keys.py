"""The keys of a site, and the people who hold them.

One random site key wraps one random data key a case. Losing a data key is losing the case,
so destroying one is the real erasure. No key is ever shown: `repr` leaves secrets out.
"""

import secrets
from dataclasses import dataclass, field
from typing import Final
from uuid import uuid4

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from planner.domain.ids import PersonId

KEY_BYTES: Final = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseKey:
    """The data key of one case."""

    id: str
    secret: bytes = field(repr=False)

    @classmethod
    def fresh(cls) -> "CaseKey":
        """A new random key."""
        return cls(id=uuid4().hex, secret=secrets.token_bytes(KEY_BYTES))


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteKey:
    """The key that wraps every case key of a site."""

    id: str
    secret: bytes = field(repr=False)

    @classmethod
    def fresh(cls) -> "SiteKey":
        """A new random key."""
        return cls(id=uuid4().hex, secret=secrets.token_bytes(KEY_BYTES))

    def derived(self, purpose: str) -> bytes:
        """A key for one other purpose, so that no key does two jobs."""
        return derived(self.secret, purpose)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who signs in."""

    id: PersonId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlocked:
    """A person who has shown that they may read, and the key that lets them."""

    person: Person
    site_key: SiteKey


def derived(secret: bytes, purpose: str) -> bytes:
    """HKDF-SHA256 (RFC 5869) of a high-entropy secret, for one named purpose."""
    info = b"alliance-planner/" + purpose.encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(secret)
