"""How much memory a process may still take, by its control groups."""

from __future__ import annotations

from pathlib import Path

from mindmate.engine import memory

MB = 1024 * 1024


def _group(folder: Path, limit: str, used: int, cache: int, version: int = 2) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    names = ("memory.max", "memory.current")
    if version == 1:
        names = ("memory.limit_in_bytes", "memory.usage_in_bytes")
    (folder / names[0]).write_text(limit + "\n")
    (folder / names[1]).write_text(f"{used}\n")
    (folder / "memory.stat").write_text(
        f"anon 5\nactive_file {cache // 2}\ninactive_file {cache // 2}\nslab 7\n"
    )
    return folder


def test_the_groups_of_version_2_are_the_own_one_and_all_above_it(tmp_path: Path) -> None:
    found = memory.group_folders("0::/user.slice/app.scope\n", tmp_path)
    assert found == [tmp_path / "user.slice/app.scope", tmp_path / "user.slice", tmp_path]


def test_of_version_1_only_the_group_that_bounds_memory_counts(tmp_path: Path) -> None:
    found = memory.group_folders("5:cpu:/jobs\n4:memory:/box\n1:name=systemd:/init\n", tmp_path)
    assert found == [tmp_path / "memory/box", tmp_path / "memory"]


def test_a_path_cannot_lead_out_of_the_groups(tmp_path: Path) -> None:
    for folder in memory.group_folders("0:://etc\n4:memory:\n", tmp_path):
        assert folder == tmp_path or tmp_path in folder.parents


def test_file_pages_count_as_free_and_a_full_group_leaves_nothing(tmp_path: Path) -> None:
    for version in (1, 2):
        group = _group(tmp_path / str(version), str(500 * MB), 400 * MB, 100 * MB, version)
        assert memory._left_in(group) == 200 * MB
        assert memory._left_in(_group(group, str(100 * MB), 400 * MB, 0, version)) == 0


def test_a_group_without_a_limit_leaves_all(tmp_path: Path) -> None:
    assert memory._left_in(_group(tmp_path / "a", "max", 5, 0)) == memory.NO_LIMIT
    assert memory._left_in(_group(tmp_path / "b", "9223372036854771712", 5, 0, 1)) == memory.NO_LIMIT
    assert memory._left_in(tmp_path / "missing") == memory.NO_LIMIT
