"""SQLCipher's binding is one extension module, imported by a package that an analysis takes for pure Python."""

from PyInstaller.utils.hooks import collect_dynamic_libs

hiddenimports = ["sqlcipher3._sqlite3", "sqlcipher3.dbapi2"]
binaries = collect_dynamic_libs("sqlcipher3")
