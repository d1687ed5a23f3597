-- SPDX-FileCopyrightText: 2026 The Ochre developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the store remembers of the classes that it exchanges events with (src/classroom/README.md). Which events came
-- from a class is in sync_received, as for a folder.

-- One row a class and login. `published`: the last place of arrival (rowid of events) that the server has acknowledged.
-- `cursor`: the last position of the class's log that was taken in.
CREATE TABLE class_links (
    link TEXT PRIMARY KEY NOT NULL,
    published INTEGER NOT NULL,
    cursor INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Events that the server will not take, and its SQLSTATE. They stay in the log and are not sent until somebody asks.
CREATE TABLE class_parked (
    link TEXT NOT NULL,
    event TEXT NOT NULL,
    sql_state TEXT NOT NULL,
    PRIMARY KEY (link, event)
) STRICT, WITHOUT ROWID;
