-- SPDX-FileCopyrightText: 2026 The Ochre developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The roles, and what the database allows everybody: nothing. Roles belong to the whole server, so those that another
-- class database on it made are taken as they are. Nobody can sign in as study_owner, which owns every table and
-- function, nor as study_accounts, which alone may make logins and owns nothing but the three functions that do.

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['study_owner', 'study_guest', 'study_student', 'study_teacher'] LOOP
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', name);
        END IF;
    END LOOP;
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'study_accounts') THEN
        CREATE ROLE study_accounts NOLOGIN CREATEROLE;
    END IF;
    -- Shared by all guests, and without a password: a client certificate lets them in, so nobody can lock them out.
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'study_visitor') THEN
        CREATE ROLE study_visitor LOGIN CONNECTION LIMIT 20 IN ROLE study_guest;
    END IF;
END
$$;

GRANT study_student, study_teacher TO study_accounts WITH ADMIN OPTION;

-- Who sets up the class acts for both while doing so.
GRANT study_owner, study_accounts TO CURRENT_USER;

DO $$
DECLARE
    is_super boolean := (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user);
    routine regprocedure;
BEGIN
    -- Temporary objects go with it: a student could not make any to stand before a table of the same name.
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO study_guest, study_student, study_teacher', current_database());
    EXECUTE format('GRANT CREATE ON DATABASE %I TO study_owner', current_database());
    EXECUTE format('ALTER DATABASE %I SET statement_timeout = %L', current_database(), '20s');
    EXECUTE format('ALTER DATABASE %I SET lock_timeout = %L', current_database(), '10s');
    EXECUTE format('ALTER DATABASE %I SET idle_in_transaction_session_timeout = %L', current_database(), '30s');
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    -- The rest only a superuser may set; `ochrectl class init` says so where it could not.
    IF is_super THEN
        -- A statement that fails is logged with its text, which may hold what a learner wrote.
        EXECUTE format('ALTER DATABASE %I SET log_min_error_statement = panic', current_database());
        FOR routine IN
            SELECT oid::regprocedure FROM pg_catalog.pg_proc
            WHERE pronamespace = 'pg_catalog'::regnamespace
              AND (proname LIKE 'lo\_%' OR proname IN ('loread', 'lowrite'))
        LOOP
            EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', routine);
        END LOOP;
    END IF;
END
$$;

CREATE SCHEMA study AUTHORIZATION study_owner;

SET LOCAL ROLE study_owner;

CREATE TABLE study.version (
    step integer PRIMARY KEY,
    name text NOT NULL,
    applied_at timestamptz NOT NULL
);
