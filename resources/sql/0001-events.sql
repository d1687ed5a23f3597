-- SPDX-FileCopyrightText: 2026 The Ochre developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The append-only log. A blank line ends a statement: the reader of these files knows no SQL.

PRAGMA application_id = 1331914866;

-- Source texts by the SHA-256 of their bytes (lower-case hex): a text that comes back is stored once.
CREATE TABLE snapshots (
    hash TEXT PRIMARY KEY NOT NULL,
    source BLOB NOT NULL
) STRICT;

CREATE TABLE events (
    id TEXT PRIMARY KEY NOT NULL,
    time_ms INTEGER NOT NULL,
    kind TEXT NOT NULL,
    lesson TEXT NOT NULL,
    subject TEXT NOT NULL,
    data TEXT NOT NULL,
    snapshot TEXT REFERENCES snapshots (hash)
) STRICT;

CREATE INDEX events_by_time ON events (time_ms, id);

CREATE INDEX events_by_subject ON events (kind, subject, time_ms);

CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;

CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are never deleted');
END;
