"""A key in the system's keychain: convenient, and never the only way in.

`keyring` is an optional part of the installation. Whatever goes wrong with it (no package, no keychain,
a locked or emptied one) ends in the passphrase being asked for; it never makes a new key in the place
of one that isn't found.
"""

from __future__ import annotations

import base64
import binascii
import importlib
from typing import Any, Protocol

from mindmate.errors import MindMateError
from mindmate.vault.keys import KEY_SIZE, Secret

SERVICE = "MindMate"


class Keychain(Protocol):
    """Where the system keeps small secrets. Every method may fail; that is not an error of ours."""

    def get(self, name: str) -> Secret | None:
        """The secret of that name, None where there is none or it can't be had."""

    def put(self, name: str, secret: Secret) -> None:
        """Keep a secret. Raises `keychain.unavailable`."""

    def forget(self, name: str) -> None:
        """Remove a secret; harmless where there is none."""


class SystemKeychain:
    """The keychain of this system, through `keyring`."""

    def __init__(self, backend: Any = None, *, or_none: bool = False) -> None:
        """Raises `keychain.none` where `keyring` isn't installed or has no safe place to keep keys.

        With `or_none` it then keeps nothing instead: the vault's own slot can be taken away without one.
        """
        if backend is None:
            try:
                backend = importlib.import_module("keyring").get_keyring()
                if getattr(backend, "priority", 0) < 1:  # below 1 are those that keep nothing, or plain text
                    raise MindMateError("keychain.none")
            except Exception as error:  # whatever a foreign back end raises when there is no session for it
                if not or_none:
                    raise MindMateError("keychain.none", type(error).__name__) from error
                backend = None
        self._backend = backend

    def get(self, name: str) -> Secret | None:
        """See `Keychain`."""
        try:
            spelled = self._backend.get_password(SERVICE, name)
            key = bytearray(base64.b64decode(spelled or "", validate=True))
        except binascii.Error:
            return None
        except Exception:  # noqa: BLE001 - a keychain that fails is one that doesn't have the key
            return None
        return Secret(key) if len(key) == KEY_SIZE else None

    def put(self, name: str, secret: Secret) -> None:
        """See `Keychain`."""
        try:
            self._backend.set_password(SERVICE, name, base64.b64encode(secret.data).decode("ascii"))
        except Exception as error:
            raise MindMateError("keychain.unavailable", type(error).__name__) from error

    def forget(self, name: str) -> None:
        """See `Keychain`."""
        try:
            self._backend.delete_password(SERVICE, name)
        except Exception:  # noqa: BLE001 - gone is gone, whatever the reason
            return
