-- SPDX-FileCopyrightText: 2026 The Ochre developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The event format that stores exchange (src/journal/README.md): course, device with its numbering and chain, Lamport
-- counter, zone and study day, checksum. The rows are moved by the program (src/journal/upgrade.cpp), which also drops
-- the old table, because SQLite cannot hash.

DROP TRIGGER events_never_change;

DROP TRIGGER events_never_go;

DROP INDEX events_by_time;

DROP INDEX events_by_subject;

ALTER TABLE events RENAME TO events_before_chain;

-- The device whose numbering this store goes on with: one row.
CREATE TABLE store (
    device TEXT NOT NULL
) STRICT;

CREATE TABLE events (
    id TEXT PRIMARY KEY NOT NULL,
    course TEXT NOT NULL,
    device TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    time_ms INTEGER NOT NULL,
    zone_minutes INTEGER NOT NULL,
    study_day TEXT NOT NULL,
    kind TEXT NOT NULL,
    lesson TEXT NOT NULL,
    subject TEXT NOT NULL,
    data TEXT NOT NULL,
    snapshot TEXT REFERENCES snapshots (hash),
    previous BLOB NOT NULL,
    checksum BLOB NOT NULL
) STRICT;

-- Few events share a counter, so device and id need not be in the index.
CREATE INDEX events_by_order ON events (counter);

CREATE INDEX events_by_device ON events (device, sequence);

CREATE INDEX events_by_subject ON events (kind, subject, counter);

CREATE INDEX events_by_lesson ON events (lesson, kind);

CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are never changed');
END;

CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN
    SELECT RAISE(ABORT, 'events are never deleted');
END;

-- Which version of each projection made its rows; one that is missing or another is made again from the log.
CREATE TABLE projections (
    area TEXT PRIMARY KEY NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

DELETE FROM projection_rows;
