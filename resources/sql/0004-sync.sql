-- SPDX-FileCopyrightText: 2026 The Ochre developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the store remembers of the folders through which it exchanges events (src/sync/README.md). It lies here so that
-- it changes in the transaction of the events that came in, and goes back with the file when somebody copies it.

-- One row a folder. `published`: the last place of arrival (rowid of events) that was looked at for it. `is_whole`: 0
-- until everything that the folder lacked was written once. `pending_*`: the segment that is being written.
CREATE TABLE sync_links (
    link TEXT PRIMARY KEY NOT NULL,
    device TEXT NOT NULL,
    published INTEGER NOT NULL,
    is_whole INTEGER NOT NULL,
    pending_segment INTEGER NOT NULL,
    pending_checksum BLOB NOT NULL,
    pending_published INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The segments that were written (of the own device) and taken in (of the others).
CREATE TABLE sync_segments (
    link TEXT NOT NULL,
    device TEXT NOT NULL,
    segment INTEGER NOT NULL,
    checksum BLOB NOT NULL,
    PRIMARY KEY (link, device, segment)
) STRICT, WITHOUT ROWID;

-- Places of arrival that came from the folder itself and are not written into it again.
CREATE TABLE sync_received (
    link TEXT NOT NULL,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (link, first)
) STRICT, WITHOUT ROWID;
