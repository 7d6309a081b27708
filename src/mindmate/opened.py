"""The open vault's rooms, as the window and the verbs reach them through the app."""

from __future__ import annotations

from mindmate.errors import MindMateError
from mindmate.vault.drafts import Drafts
from mindmate.vault.feedback import Feedback
from mindmate.vault.journal import Journal
from mindmate.vault.plan import SafetyPlan
from mindmate.vault.vault import Vault


class Opened:
    """What is there while a vault is open; `app.App` opens and closes it."""

    _vault: Vault | None = None

    @property
    def unlocked(self) -> bool:
        """Whether the vault is open."""
        return self._vault is not None

    @property
    def vault(self) -> Vault:
        """The open vault. Raises `vault.locked`."""
        if self._vault is None:
            raise MindMateError("vault.locked")
        return self._vault

    @property
    def journal(self) -> Journal:
        """The open journal. Raises `vault.locked`."""
        return self.vault.journal

    @property
    def plan(self) -> SafetyPlan:
        """The safety plan and the trusted people. Raises `vault.locked`."""
        return self.vault.plan

    @property
    def feedback(self) -> Feedback:
        """What helped and what didn't. Raises `vault.locked`."""
        return self.vault.feedback

    @property
    def drafts(self) -> Drafts:
        """What is being typed and not yet sent or saved. Raises `vault.locked`."""
        return self.vault.drafts
