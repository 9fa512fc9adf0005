"""YAML -> `Library`: `files` finds, `fingerprint` hashes, `yaml` reads, and `library` makes the
nouns.

Nothing is imported here: a build with nothing to do uses `files` and `fingerprint` alone.
"""
