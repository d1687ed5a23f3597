-- SPDX-FileCopyrightText: 2026 The Ochre developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What follows from the log, so that a start reads a few hundred rows instead of every event. One row is one
-- lesson, question or error code, its state as JSON; it changes in the transaction of the event that changes it.

CREATE TABLE projection_rows (
    area TEXT NOT NULL,
    key TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (area, key)
) STRICT, WITHOUT ROWID;
