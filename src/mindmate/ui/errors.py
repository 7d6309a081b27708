"""Words for every error that a person may meet: what happened, what is safe, what to do.

Free of Qt, because the terminal speaks the same words. The codes are `mindmate.errors.CODES`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from mindmate.errors import MindMateError
from mindmate.i18n import translate

CONTEXT = "Errors"


@dataclass(frozen=True)
class Wording:
    """One error in three short texts. `safe` and `do` may be empty where there is nothing to say."""

    what: str
    safe: str
    do: str


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # the name that lupdate looks for
    """Mark `text` for translators; it is translated when it is shown, in the language of that moment."""
    del context
    return text


_KEPT = QT_TRANSLATE_NOOP("Errors", "What you wrote so far is kept.")
_UNTOUCHED = QT_TRANSLATE_NOOP("Errors", "Nothing was changed.")
_CONVERSATIONS_SAFE = QT_TRANSLATE_NOOP("Errors", "Your conversations are not affected.")
_ANOTHER_MODEL = QT_TRANSLATE_NOOP("Errors", "Choose another model file.")

_GENERAL: dict[str, tuple[str, str, str]] = {
    "bug": (
        QT_TRANSLATE_NOOP("Errors", "MindMate made a mistake of its own."),
        _KEPT,
        QT_TRANSLATE_NOOP(
            "Errors",
            "Try again. If it happens again, there is a report without any of your words in the logs folder.",
        ),
    ),
    "usage": (
        QT_TRANSLATE_NOOP("Errors", "That was not quite how this is used: {reason}."),
        "",
        QT_TRANSLATE_NOOP("Errors", "See mindmate --help."),
    ),
    "cancelled": (
        QT_TRANSLATE_NOOP("Errors", "Stopped, as you asked."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Start it again whenever you like."),
    ),
    "disk.full": (
        QT_TRANSLATE_NOOP("Errors", "There is no room left on the disk."),
        QT_TRANSLATE_NOOP("Errors", "What was kept before is still there, and what you typed stays here."),
        QT_TRANSLATE_NOOP("Errors", "Free some space, then try again."),
    ),
    "disk.denied": (
        QT_TRANSLATE_NOOP("Errors", "The computer does not let MindMate use the file {name}."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Allow it in the file’s permissions, or choose another place."),
    ),
    "disk.failed": (
        QT_TRANSLATE_NOOP("Errors", "The disk did not do what it was asked with the file {name} ({reason})."),
        QT_TRANSLATE_NOOP("Errors", "What was kept before is still there."),
        QT_TRANSLATE_NOOP("Errors", "Check that the disk is connected and well, then try again."),
    ),
    "memory.full": (
        QT_TRANSLATE_NOOP("Errors", "The computer’s memory did not suffice for this."),
        QT_TRANSLATE_NOOP("Errors", "What was kept before is still there."),
        QT_TRANSLATE_NOOP("Errors", "Close other programs, then try again."),
    ),
    "entry.missing": (
        QT_TRANSLATE_NOOP("Errors", "That entry is no longer here."),
        QT_TRANSLATE_NOOP("Errors", "Everything else is."),
        QT_TRANSLATE_NOOP("Errors", "Choose another one from the list."),
    ),
    "entry.ambiguous": (
        QT_TRANSLATE_NOOP("Errors", "More than one entry begins like that."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Give a few more of its letters and digits."),
    ),
    "screen.failed": (
        QT_TRANSLATE_NOOP("Errors", "The part that watches for signs of danger stopped working."),
        _KEPT,
        QT_TRANSLATE_NOOP(
            "Errors",
            "Start MindMate again. Help now (F1) works all the while; please don’t rely on being noticed.",
        ),
    ),
    "guard.failed": (
        QT_TRANSLATE_NOOP(
            "Errors", "The part that checks replies stopped working, so the reply is withheld."
        ),
        _KEPT,
        QT_TRANSLATE_NOOP("Errors", "Send your message again, or start MindMate again."),
    ),
    "display.missing": (
        QT_TRANSLATE_NOOP("Errors", "There is no screen here to open a window on."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Talk in the terminal with mindmate chat."),
    ),
}

_VAULT: dict[str, tuple[str, str, str]] = {
    "passphrase.needed": (
        QT_TRANSLATE_NOOP("Errors", "A passphrase is needed, and there is nobody here to ask."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Give it with --passphrase-file."),
    ),
    "passphrase.empty": (
        QT_TRANSLATE_NOOP("Errors", "The passphrase is empty."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Type your passphrase."),
    ),
    "passphrase.file_missing": (
        QT_TRANSLATE_NOOP("Errors", "The passphrase file {name} can’t be read."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Check where it is and that you may read it."),
    ),
    "passphrase.file_open": (
        QT_TRANSLATE_NOOP("Errors", "Other people on this computer can read the passphrase file {name}."),
        QT_TRANSLATE_NOOP("Errors", "It was not used."),
        QT_TRANSLATE_NOOP("Errors", "Make it yours alone (chmod 600), and think about a new passphrase."),
    ),
    "vault.read_only": (
        QT_TRANSLATE_NOOP("Errors", "This journal is damaged and open for reading only."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Restore a backup, or let MindMate save what is readable."),
    ),
    "recovery.mistyped": (
        QT_TRANSLATE_NOOP("Errors", "These are not 24 recovery words that belong together."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Compare them with your note, in the same order, and try again."),
    ),
    "recovery.wrong": (
        QT_TRANSLATE_NOOP("Errors", "These recovery words belong to another vault."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Look for the newest note of your recovery words."),
    ),
    "keychain.none": (
        QT_TRANSLATE_NOOP("Errors", "No keychain was found on this computer that keeps a key safely."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Your passphrase opens the journal, as before."),
    ),
    "keychain.unavailable": (
        QT_TRANSLATE_NOOP("Errors", "The system’s keychain could not open the vault."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Your passphrase still does."),
    ),
    "backup.damaged": (
        QT_TRANSLATE_NOOP("Errors", "The backup {name} is damaged."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Choose another backup."),
    ),
    "backup.missing": (
        QT_TRANSLATE_NOOP("Errors", "There is no backup file {name}."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Check the file’s name."),
    ),
    "backup.foreign": (
        QT_TRANSLATE_NOOP("Errors", "{name} is not a file of this kind."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Backups are restored, exports are imported."),
    ),
    "backup.not_made": (
        QT_TRANSLATE_NOOP("Errors", "Today’s backup could not be made."),
        QT_TRANSLATE_NOOP("Errors", "Your journal itself is kept as always."),
        QT_TRANSLATE_NOOP(
            "Errors", "See that the disk has room and is well. MindMate tries again by itself."
        ),
    ),
    "exchange.unknown_format": (
        QT_TRANSLATE_NOOP("Errors", "MindMate does not know the format of {name}."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Use a name that ends in .mmb, .json or .pdf, or a folder for Markdown."),
    ),
    "exchange.unreadable": (
        QT_TRANSLATE_NOOP("Errors", "{name} could not be read as a journal."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Check that it is the file you meant."),
    ),
    "exchange.too_large": (
        QT_TRANSLATE_NOOP("Errors", "{name} is larger than MindMate reads at once."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Split it, and import the parts."),
    ),
    "exchange.exists": (
        QT_TRANSLATE_NOOP("Errors", "{name} is there already, and stays as it is."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Choose another name."),
    ),
    "exchange.not_confirmed": (
        QT_TRANSLATE_NOOP("Errors", "Anyone who gets this file could read it, so it needs your word."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Say --yes, or export to a file that ends in .mmb."),
    ),
    "vault.missing": (
        QT_TRANSLATE_NOOP("Errors", "There is nothing here to unlock yet."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Open MindMate once to set it up, or run mindmate vault create."),
    ),
    "vault.exists": (
        QT_TRANSLATE_NOOP("Errors", "There is already a journal here."),
        QT_TRANSLATE_NOOP("Errors", "It was not touched."),
        QT_TRANSLATE_NOOP("Errors", "Unlock it with its passphrase."),
    ),
    "vault.locked": (
        QT_TRANSLATE_NOOP("Errors", "Your journal is locked."),
        QT_TRANSLATE_NOOP("Errors", "Everything in it is safe."),
        QT_TRANSLATE_NOOP("Errors", "Unlock it with your passphrase."),
    ),
    "vault.wrong_passphrase": (
        QT_TRANSLATE_NOOP("Errors", "That is not the passphrase."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Look at capital letters and the keyboard’s language, and try again."),
    ),
    "vault.busy": (
        QT_TRANSLATE_NOOP("Errors", "Your journal is open in another MindMate, in a window or a terminal."),
        QT_TRANSLATE_NOOP("Errors", "Everything in it is safe."),
        QT_TRANSLATE_NOOP("Errors", "Close the other one, then try again."),
    ),
    "vault.damaged": (
        QT_TRANSLATE_NOOP("Errors", "Part of your journal can’t be read: its files are damaged."),
        QT_TRANSLATE_NOOP("Errors", "MindMate changed nothing, so that nothing more is lost."),
        QT_TRANSLATE_NOOP(
            "Errors",
            "Restore a backup, or save what can be read: the lock screen and mindmate vault do both.",
        ),
    ),
    "vault.newer": (
        QT_TRANSLATE_NOOP("Errors", "Your journal was last used by a newer MindMate than this one."),
        QT_TRANSLATE_NOOP("Errors", "It was not touched."),
        QT_TRANSLATE_NOOP("Errors", "Install the newer version and open it with that."),
    ),
    "vault.hostile_header": (
        QT_TRANSLATE_NOOP("Errors", "The key file asks for things that no honest key file asks for."),
        QT_TRANSLATE_NOOP("Errors", "It was not used."),
        QT_TRANSLATE_NOOP("Errors", "Put back the key file from a copy that you trust."),
    ),
    "vault.unsafe_library": (
        QT_TRANSLATE_NOOP("Errors", "The encryption library on this computer is not built safely."),
        QT_TRANSLATE_NOOP("Errors", "Nothing was written with it."),
        QT_TRANSLATE_NOOP("Errors", "Install MindMate again, from where you first got it."),
    ),
}

_MODEL: dict[str, tuple[str, str, str]] = {
    "model.none": (
        QT_TRANSLATE_NOOP("Errors", "There is no model here to talk with."),
        _CONVERSATIONS_SAFE,
        QT_TRANSLATE_NOOP(
            "Errors", "Add a model file (.gguf), or install MindMate again for the starter model."
        ),
    ),
    "model.missing": (
        QT_TRANSLATE_NOOP("Errors", "The model file {name} is not where it was."),
        _CONVERSATIONS_SAFE,
        QT_TRANSLATE_NOOP("Errors", "Put it back, or choose another model file."),
    ),
    "model.not_gguf": (
        QT_TRANSLATE_NOOP("Errors", "The file {name} is not a model that MindMate can read."),
        _CONVERSATIONS_SAFE,
        QT_TRANSLATE_NOOP("Errors", "Choose a file in the GGUF format; its name ends in .gguf."),
    ),
    "model.damaged": (
        QT_TRANSLATE_NOOP("Errors", "The model file {name} is incomplete or damaged."),
        _CONVERSATIONS_SAFE,
        QT_TRANSLATE_NOOP("Errors", "Copy or download it again."),
    ),
    "model.unsupported": (
        QT_TRANSLATE_NOOP("Errors", "The model {name} is of a kind that this version can’t run."),
        _CONVERSATIONS_SAFE,
        _ANOTHER_MODEL,
    ),
    "model.no_template": (
        QT_TRANSLATE_NOOP("Errors", "The model {name} does not say how a conversation with it is written."),
        _CONVERSATIONS_SAFE,
        QT_TRANSLATE_NOOP("Errors", "Choose a model that was made for conversation (“chat” or “instruct”)."),
    ),
    "model.changed": (
        QT_TRANSLATE_NOOP("Errors", "The model file {name} is not the same as when it was added."),
        _CONVERSATIONS_SAFE,
        QT_TRANSLATE_NOOP("Errors", "If you changed it yourself, add it again. If not, don’t use it."),
    ),
    "model.name_taken": (
        QT_TRANSLATE_NOOP("Errors", "The name {name} already belongs to another model."),
        _UNTOUCHED,
        QT_TRANSLATE_NOOP("Errors", "Rename the new file, then add it."),
    ),
    "model.too_large": (
        QT_TRANSLATE_NOOP("Errors", "The model {name} is too large for this computer’s memory."),
        _CONVERSATIONS_SAFE,
        QT_TRANSLATE_NOOP("Errors", "Close other programs, or choose a smaller model."),
    ),
    "engine.crashed": (
        QT_TRANSLATE_NOOP("Errors", "The model stopped in the middle."),
        _KEPT,
        QT_TRANSLATE_NOOP("Errors", "Send your message again; the model starts anew."),
    ),
    "engine.stalled": (
        QT_TRANSLATE_NOOP("Errors", "The model has not answered for a long time, so it was ended."),
        _KEPT,
        QT_TRANSLATE_NOOP("Errors", "Send your message again, or choose a smaller model."),
    ),
    "engine.out_of_memory": (
        QT_TRANSLATE_NOOP("Errors", "The computer’s memory did not suffice for the model."),
        _KEPT,
        QT_TRANSLATE_NOOP("Errors", "Close other programs, or choose a smaller model."),
    ),
    "engine.not_built": (
        QT_TRANSLATE_NOOP("Errors", "The part that runs models is not installed."),
        _CONVERSATIONS_SAFE,
        QT_TRANSLATE_NOOP("Errors", "Run make run once more, or install MindMate again."),
    ),
    "engine.message_too_long": (
        QT_TRANSLATE_NOOP("Errors", "That message is longer than this model can read at once."),
        QT_TRANSLATE_NOOP("Errors", "Your text is kept."),
        QT_TRANSLATE_NOOP("Errors", "Send it in smaller parts."),
    ),
}

WORDINGS: dict[str, tuple[str, str, str]] = {**_GENERAL, **_VAULT, **_MODEL}


def word(error: MindMateError) -> Wording:
    """The words for `error`, in the current language. Fields that it lacks are worded around."""
    fields: defaultdict[str, object] = defaultdict(lambda: translate(CONTEXT, "details in the log"))
    fields["name"] = ""
    fields.update({key: value for key, value in error.fields.items() if value != ""})
    # format_map, not translate's own fields: a field that nobody gave must not become a second error.
    texts = (translate(CONTEXT, text).format_map(fields) if text else "" for text in WORDINGS[error.code])
    return Wording(*(" ".join(text.split()) for text in texts))


def line(error: MindMateError) -> str:
    """One line for the terminal: what happened and what to do."""
    wording = word(error)
    return f"{wording.what} {wording.do}"
