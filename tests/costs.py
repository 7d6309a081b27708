"""A cheap key derivation for tests; the real cost is used where a test is about it."""

from mindmate.vault.keys import KdfParameters

CHEAP = KdfParameters(memory_kib=8 * 1024, iterations=1, lanes=1)
