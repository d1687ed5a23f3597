// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/matrixcase.h"

namespace Ochre::Classroom {

std::span<const MatrixCase> readingCases()
{
    using enum Who;
    static constexpr MatrixCase cases[] = {
        {"student/reads-own-events", StudentA, "SELECT count(*) FROM study.event", "3"},
        {"student/pulls-own-events", StudentA, "SELECT count(*) FROM study.pull('{1}', 0)", "3"},
        {"student/reads-events-of-another", StudentA, "SELECT count(*) FROM study.event WHERE person_id = '{B}'", "0"},
        // A condition that fails on a row must not tell that the row is there.
        {"student/probes-events-by-errors", StudentA,
         "SELECT count(*) FROM study.event WHERE person_id = '{B}' AND 1 / (sequence - 1) = 0", "0"},
        {"student/reads-posts-of-own-class", StudentA, "SELECT count(*) FROM study.post WHERE class_id = '{1}'", "2"},
        {"student/reads-posts-of-other-class", StudentA, "SELECT count(*) FROM study.post WHERE class_id = '{2}'", "0"},
        {"student/reads-other-class", StudentA, "SELECT count(*) FROM study.class WHERE class_id = '{2}'", "0"},
        {"student/pulls-from-other-class", StudentA, "SELECT count(*) FROM study.pull('{2}', 0)", denied},
        {"student/reads-people", StudentA, "SELECT count(*) FROM study.person", "1"},
        {"student/reads-name-of-classmate", StudentA, "SELECT count(*) FROM study.person_name WHERE person_id = '{B}'",
         "0"},
        {"student/reads-name-of-teacher", StudentA, "SELECT count(*) FROM study.person_name WHERE person_id = '{T}'",
         "1"},
        {"student/reads-membership-of-classmate", StudentA,
         "SELECT count(*) FROM study.membership WHERE person_id = '{B}'", "0"},
        {"student/reads-join-codes", StudentA, "SELECT count(*) FROM study.join_code", denied},
        {"student/reads-erased-devices", StudentA, "SELECT count(*) FROM study.erased_device", denied},
        {"student/reads-passwords", StudentA, "SELECT count(*) FROM pg_catalog.pg_authid", denied},
        // Everybody sees every login: so none of them says who it is.
        {"student/finds-names-in-logins", StudentA,
         "SELECT count(*) FROM pg_catalog.pg_roles WHERE rolname LIKE 'study\\_%' AND rolname !~"
         " '^study_([0-9a-f]{12}|owner|accounts|guest|student|teacher|visitor)$'",
         "0"},
        {"student/reads-statements-of-others", StudentA,
         "SELECT count(*) FROM pg_catalog.pg_stat_activity WHERE usename <> session_user"
         " AND query NOT IN ('', '<insufficient privilege>')",
         "0"},
        {"student/reads-statistics-of-columns", StudentA,
         "SELECT count(*) FROM pg_catalog.pg_stats WHERE schemaname = 'study' AND tablename IN ('event', "
         "'person_name')",
         "0"},
    };
    return cases;
}

std::span<const MatrixCase> writingCases()
{
    using enum Who;
    static constexpr MatrixCase cases[] = {
        {"student/inserts-event-by-sql", StudentA,
         "INSERT INTO study.event SELECT * FROM study.event WHERE person_id = '{A}'", denied},
        {"student/inserts-event-as-another", StudentA,
         "INSERT INTO study.event (class_id, person_id, event_id, device, sequence, counter, kind, level, data, line, "
         "seq,"
         " received_at) VALUES ('{1}', '{B}', '{A}', '{A}', 1, 1, 'undo', 1, '{}', '', 1, now())",
         denied},
        {"student/updates-own-event", StudentA, "UPDATE study.event SET line = ''", denied},
        {"student/updates-event-of-another", StudentA, "UPDATE study.event SET line = '' WHERE person_id = '{B}'",
         denied},
        {"student/deletes-events", StudentA, "DELETE FROM study.event", denied},
        {"student/truncates-events", StudentA, "TRUNCATE study.event", denied},
        {"student/locks-table", StudentA, "DO $$ BEGIN LOCK TABLE study.class IN ACCESS EXCLUSIVE MODE; END $$",
         denied},
        {"student/becomes-teacher-by-sql", StudentA, "UPDATE study.membership SET role = 'teacher'", denied},
        {"student/renames-another", StudentA, "UPDATE study.person_name SET name = 'x' WHERE person_id = '{B}'",
         denied},
        {"student/activates-another", StudentA, "UPDATE study.person SET active = false WHERE person_id = '{B}'",
         denied},
        {"student/edits-post-of-another", StudentA, "UPDATE study.post SET body = 'x' WHERE author = '{B}'", denied},
        {"student/changes-level-of-a-kind", StudentA, "UPDATE study.kind SET level = 1", denied},
        {"student/turns-off-row-security", StudentA, "ALTER TABLE study.event DISABLE ROW LEVEL SECURITY", denied},
        {"student/pushes-into-other-class", StudentA, "SELECT study.push('{2}', '[]')", denied},
        {"student/replays-a-batch", StudentA,
         "SELECT study.push('{1}', (SELECT jsonb_agg(jsonb_build_object('id', event_id, 'device', device, 'sequence',"
         " sequence, 'counter', counter, 'kind', kind, 'data', data, 'line', line)) FROM study.event))",
         "0"},
        {"student/pushes-too-many", StudentA,
         "SELECT study.push('{1}', (SELECT jsonb_agg(jsonb_build_object('id', gen_random_uuid(), 'device', '{A}',"
         " 'sequence', i, 'counter', i, 'kind', 'undo', 'data', '{}'::jsonb, 'line', '')) FROM generate_series(1, 501) "
         "i))",
         "!22023"},
        {"student/pushes-too-much", StudentA,
         "SELECT study.push('{1}', jsonb_build_array(jsonb_build_object('line', repeat('x', 17000000))))", "!22023"},
        {"student/pushes-nonsense", StudentA, "SELECT study.push('{1}', '[{\"id\": 7}]')", "!22P02|23502"},
        // An id that another student has is free for everybody else, and what he has stays.
        {"student/pushes-id-of-another", StudentA,
         "SELECT study.push('{1}', jsonb_build_array(jsonb_build_object('id', '{n}', 'device', '{A}', 'sequence', 9,"
         " 'counter', 9, 'kind', 'undo', 'data', '{}'::jsonb, 'line', 'of A', 'person_id', '{B}', 'class_id', '{2}',"
         " 'received_at', '2038-01-01', 'seq', -5)))",
         "1"},
        {"student/keeps-event-whose-id-was-pushed", StudentB, "SELECT line FROM study.event WHERE event_id = '{n}'",
         "of B"},
        {"student/forges-person-time-or-position", StudentA,
         "SELECT person_id = '{A}' AND class_id = '{1}' AND received_at < '2037-01-01' AND seq > 0 FROM study.event"
         " WHERE event_id = '{n}'",
         "t"},
        {"student/forges-author-of-post", StudentA,
         "SELECT study.add_posts('{1}', jsonb_build_array(jsonb_build_object('id', '{B}', 'kind', 'post', 'lesson', "
         "'l',"
         " 'body', 'forged', 'author', '{B}', 'hidden', true)))",
         "1"},
        {"student/is-author-of-own-post", StudentB,
         "SELECT author = '{A}' AND NOT hidden FROM study.post WHERE body = 'forged'", "t"},
        {"student/posts-into-other-class", StudentA, "SELECT study.add_posts('{2}', '[]')", denied},
    };
    return cases;
}

std::span<const MatrixCase> escapeCases()
{
    using enum Who;
    static constexpr MatrixCase cases[] = {
        {"student/sets-role-owner", StudentA, "SET ROLE study_owner", denied},
        {"student/sets-role-accounts", StudentA, "SET ROLE study_accounts", denied},
        {"student/sets-role-teacher", StudentA, "SET ROLE study_teacher", denied},
        {"student/sets-role-by-setting", StudentA, "SELECT set_config('role', 'study_owner', false)", denied},
        {"student/sets-session-authorization", StudentA, "SET SESSION AUTHORIZATION {b}", denied},
        {"student/forges-identity-by-role", StudentA,
         "SELECT set_config('role', 'study_student', false), study.me() = '{A}'", "t"},
        {"student/forges-identity-by-setting", StudentA,
         "SELECT set_config('study.me', '{B}', false), set_config('application_name', '{b}', false),"
         " study.me() = '{A}'",
         "t"},
        {"student/attacks-search-path", StudentA,
         "SELECT set_config('search_path', 'pg_temp, public, study, pg_catalog', false), study.me() = '{A}'", "t"},
        {"student/turns-off-row-security-by-setting", StudentA,
         "DO $$ BEGIN PERFORM set_config('row_security', 'off', false); PERFORM line FROM study.event; END $$", denied},
        {"student/creates-temporary-table", StudentA, "CREATE TEMPORARY TABLE person (login text)", denied},
        {"student/creates-temporary-function", StudentA,
         "CREATE FUNCTION pg_temp.now() RETURNS text LANGUAGE sql AS 'SELECT 1::text'", denied},
        {"student/creates-table-in-public", StudentA, "CREATE TABLE public.x (i integer)", denied},
        {"student/creates-table-in-study", StudentA, "CREATE TABLE study.x (i integer)", denied},
        {"student/creates-schema", StudentA, "CREATE SCHEMA x", denied},
        {"student/creates-large-object", StudentA, "SELECT lo_creat(-1)", denied},
        {"student/creates-large-object-from-bytes", StudentA, "SELECT lo_from_bytea(0, 'x')", denied},
        {"student/reads-files", StudentA, "SELECT pg_read_file('postgresql.conf')", denied},
        {"student/runs-programs", StudentA, "COPY (SELECT 1) TO PROGRAM 'true'", denied},
        {"student/makes-role", StudentA, "CREATE ROLE study_ffffffffffff LOGIN", denied},
        {"student/becomes-superuser", StudentA, "ALTER ROLE {a} SUPERUSER", denied},
        {"student/joins-group-of-teachers", StudentA, "GRANT study_teacher TO {a}", denied},
        {"student/changes-password-of-another", StudentA, "ALTER ROLE {b} PASSWORD 'x'", denied},
        {"student/drops-another", StudentA, "DROP ROLE {b}", denied},
        {"student/ends-connection-of-another", StudentA,
         "SELECT pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE usename = '{b}'", denied},
        {"student/changes-database", StudentA, "ALTER ROLE ALL SET statement_timeout = 1", denied},
        {"student/calls-make-login", StudentA, "SELECT study.make_login('study_ffffffffffff', '', 'teacher')", denied},
        {"student/calls-set-login-password", StudentA, "SELECT study.set_login_password('{b}', '')", denied},
        {"student/calls-drop-login", StudentA, "SELECT study.drop_login('{b}')", denied},
        {"student/calls-make-person", StudentA, "SELECT study.make_person('{1}', 'teacher', 'x', '', false)", denied},
        {"student/calls-drop-member", StudentA, "SELECT study.drop_member('{1}', '{B}')", denied},
        {"student/calls-take-positions", StudentA, "SELECT study.take_positions('{1}', 1000)", denied},
        {"student/calls-reset-password", StudentA, "SELECT study.reset_password('{1}', '{B}', '')", denied},
        {"student/calls-set-active", StudentA, "SELECT study.set_active('{1}', '{B}', false)", denied},
        {"student/calls-remove-member", StudentA, "SELECT study.remove_member('{1}', '{B}')", denied},
        {"student/calls-add-person", StudentA, "SELECT study.add_person('{1}', 'teacher', 'x', '')", denied},
        {"student/calls-set-hidden", StudentA, "SELECT study.set_hidden('{1}', '{B}', '{B}', true)", denied},
        {"student/calls-set-deadline", StudentA, "SELECT study.set_deadline('{1}', '{A}', 'x', now())", denied},
        {"student/calls-make-code", StudentA, "SELECT study.make_code('{1}', '{A}', 'x', now(), 1)", denied},
        {"student/calls-remove-class", StudentA, "SELECT study.remove_class('{1}')", denied},
        // The word would reach the log of the server.
        {"student/sends-password-as-typed", StudentA, "SELECT study.set_password('secret')", "!22023"},
        // LISTEN and NOTIFY know no rights: a hint may be forged, and holds nothing.
        {"student/forges-a-hint", StudentA, "SELECT pg_notify('study', 'forged')", "="},
    };
    return cases;
}

} // namespace Ochre::Classroom
