-- SPDX-FileCopyrightText: 2026 The Ochre developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What this machine knows of the discussions of classes, and what waits to be sent there. A blank line ends a
-- statement: the reader of these files knows no SQL. `link` names the class and the login (src/classroom/README.md).

PRAGMA application_id = 1331914867;

-- `cursor`: the last position of the class that was read. `baseline`: what was there before the first look is not news.
CREATE TABLE links (
    link TEXT PRIMARY KEY NOT NULL,
    cursor INTEGER NOT NULL,
    baseline INTEGER NOT NULL,
    me TEXT NOT NULL,
    is_teacher INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE posts (
    link TEXT NOT NULL,
    author TEXT NOT NULL,
    id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    parent TEXT NOT NULL,
    lesson TEXT NOT NULL,
    topic TEXT NOT NULL,
    body TEXT NOT NULL,
    hidden INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (link, author, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE authors (
    link TEXT NOT NULL,
    id TEXT NOT NULL,
    number INTEGER NOT NULL,
    standing INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (link, id)
) STRICT, WITHOUT ROWID;

-- Own rows that no server has acknowledged, in the order in which they were made. `refused`: the SQLSTATE with which it
-- would not take one; empty = it waits.
CREATE TABLE queue (
    place INTEGER PRIMARY KEY,
    link TEXT NOT NULL,
    id TEXT NOT NULL,
    kind INTEGER NOT NULL,
    parent TEXT NOT NULL,
    lesson TEXT NOT NULL,
    topic TEXT NOT NULL,
    body TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    refused TEXT NOT NULL,
    UNIQUE (link, id)
) STRICT;

-- Up to which position a thread was read.
CREATE TABLE seen (
    link TEXT NOT NULL,
    thread TEXT NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (link, thread)
) STRICT, WITHOUT ROWID;

CREATE TABLE drafts (
    link TEXT NOT NULL,
    place TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (link, place)
) STRICT, WITHOUT ROWID;
