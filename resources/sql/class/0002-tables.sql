-- SPDX-FileCopyrightText: 2026 The Ochre developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Every key of what people write begins with class and person, so that nobody can take an id from somebody else.

SET LOCAL ROLE study_owner;

-- `seq` is the last position that was given out; its row lock puts the writers of a class in order.
CREATE TABLE study.class (
    class_id uuid PRIMARY KEY,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    seq bigint NOT NULL,
    shows_guests boolean NOT NULL,
    made_at timestamptz NOT NULL
);

CREATE TABLE study.person (
    person_id uuid PRIMARY KEY,
    login text NOT NULL UNIQUE,
    active boolean NOT NULL,
    must_change boolean NOT NULL, -- the password is one that somebody else has seen
    made_at timestamptz NOT NULL
);

-- `sharing`: what the person's teachers may read. 0 nothing, 1 results, 2 results and code.
CREATE TABLE study.membership (
    class_id uuid NOT NULL REFERENCES study.class (class_id),
    person_id uuid NOT NULL REFERENCES study.person (person_id),
    role text NOT NULL CHECK (role IN ('student', 'teacher')),
    sharing smallint NOT NULL CHECK (sharing BETWEEN 0 AND 2),
    joined_at timestamptz NOT NULL,
    PRIMARY KEY (class_id, person_id)
);

CREATE INDEX membership_by_person ON study.membership (person_id);

CREATE TABLE study.person_name (
    class_id uuid NOT NULL REFERENCES study.class (class_id),
    person_id uuid NOT NULL REFERENCES study.person (person_id),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    PRIMARY KEY (class_id, person_id)
);

-- What level of sharing shows an event of this kind: 1 results, 2 code. A kind that is not here is for its owner alone:
-- notes, cards, confidence, interviews, and whatever a newer program writes.
CREATE TABLE study.kind (
    kind text PRIMARY KEY,
    level smallint NOT NULL CHECK (level IN (1, 2))
);

INSERT INTO study.kind (kind, level) VALUES
    ('lesson-opened', 1), ('section-reached', 1), ('answer-given', 1), ('program-run', 1), ('exercise-solved', 1),
    ('hint-shown', 1), ('fix-applied', 1), ('solution-shown', 1), ('must-know-set', 1), ('item-reviewed', 1),
    ('undo', 1), ('code-snapshot', 2);

-- `line` is the journal's own line, as an export has it; device, sequence and counter are its place there. `level` is
-- 3 for what only the owner reads.
CREATE TABLE study.event (
    class_id uuid NOT NULL REFERENCES study.class (class_id),
    person_id uuid NOT NULL REFERENCES study.person (person_id),
    event_id uuid NOT NULL,
    device uuid NOT NULL,
    sequence bigint NOT NULL CHECK (sequence >= 0),
    counter bigint NOT NULL CHECK (counter >= 0),
    kind text NOT NULL CHECK (length(kind) <= 300),
    level smallint NOT NULL,
    data jsonb NOT NULL,
    line text NOT NULL,
    seq bigint NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (class_id, person_id, event_id)
);

CREATE INDEX event_by_seq ON study.event (class_id, person_id, seq);

-- The author of a post stays when the person is gone, so it refers to no row.
CREATE TABLE study.post (
    class_id uuid NOT NULL REFERENCES study.class (class_id),
    author uuid NOT NULL,
    post_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('post', 'edit', 'delete', 'state', 'report')),
    parent uuid, -- the post that is answered, or that an edit, a deletion, a state or a report is about
    lesson text NOT NULL CHECK (length(lesson) <= 300),
    topic text NOT NULL CHECK (length(topic) <= 300),
    body text NOT NULL CHECK (length(body) <= 65536),
    hidden boolean NOT NULL,
    seq bigint NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (class_id, author, post_id)
);

CREATE INDEX post_by_seq ON study.post (class_id, seq);

-- `position` is the class's last position before the moment was over; it is filled in by whoever writes next.
CREATE TABLE study.deadline (
    class_id uuid NOT NULL REFERENCES study.class (class_id),
    deadline_id uuid NOT NULL,
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    due_at timestamptz NOT NULL,
    position bigint,
    PRIMARY KEY (class_id, deadline_id)
);

-- The code itself is never here: `code_hash` is the SHA-256 of what the client sends, which is one of the code.
CREATE TABLE study.join_code (
    class_id uuid NOT NULL REFERENCES study.class (class_id),
    code_id uuid NOT NULL,
    code_hash bytea NOT NULL UNIQUE,
    closes_at timestamptz NOT NULL,
    uses_left integer NOT NULL CHECK (uses_left >= 0),
    PRIMARY KEY (class_id, code_id)
);

-- Devices whose owner asked to be forgotten: what a returning one pushes is refused.
CREATE TABLE study.erased_device (
    class_id uuid NOT NULL REFERENCES study.class (class_id),
    device uuid NOT NULL,
    erased_at timestamptz NOT NULL,
    PRIMARY KEY (class_id, device)
);

-- Nobody can drop the login that he is signed in with; the next one to make a login does.
CREATE TABLE study.dead_login (
    login text PRIMARY KEY
);
