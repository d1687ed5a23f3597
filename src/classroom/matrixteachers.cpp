// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/matrixcase.h"

namespace Ochre::Classroom {

std::span<const MatrixCase> sharingCases()
{
    using enum Who;
    static constexpr MatrixCase cases[] = {
        {"sharing/nothing-shows-nothing", Teacher, "SELECT count(*) FROM study.event WHERE person_id = '{B}'", "0"},
        {"sharing/teacher-raises-the-level", Teacher, "UPDATE study.membership SET sharing = 2", denied},
        {"sharing/student-shares-results", StudentB, "SELECT study.set_sharing('{1}', 1)", "="},
        {"sharing/results-show-results", Teacher,
         "SELECT string_agg(kind, ' ') FROM study.event WHERE person_id = '{B}'", "answer-given"},
        {"sharing/results-show-no-code", Teacher,
         "SELECT count(*) FROM study.event WHERE person_id = '{B}' AND kind = 'code-snapshot'", "0"},
        {"sharing/classmate-sees-nothing-of-it", StudentA, "SELECT count(*) FROM study.event WHERE person_id = '{B}'",
         "0"},
        {"sharing/other-teacher-sees-nothing-of-it", OtherTeacher,
         "SELECT count(*) FROM study.event WHERE person_id = '{B}'", "0"},
        {"sharing/student-shares-code", StudentB, "SELECT study.set_sharing('{1}', 2)", "="},
        {"sharing/code-shows-results-and-code", Teacher,
         "SELECT string_agg(kind, ' ' ORDER BY kind) FROM study.event WHERE person_id = '{B}'",
         "answer-given code-snapshot"},
        {"sharing/notes-stay-private", Teacher,
         "SELECT count(*) FROM study.event WHERE person_id = '{B}' AND kind = 'note-written'", "0"},
        {"sharing/student-takes-it-back", StudentB, "SELECT study.set_sharing('{1}', 0)", "="},
        {"sharing/taken-back-shows-nothing", Teacher, "SELECT count(*) FROM study.event WHERE person_id = '{B}'", "0"},
        {"sharing/knows-no-other-level", StudentB, "SELECT study.set_sharing('{1}', 3)", "!23514"},
        {"sharing/in-another-class", StudentB, "SELECT study.set_sharing('{2}', 2)", denied},
    };
    return cases;
}

std::span<const MatrixCase> teachingCases()
{
    using enum Who;
    static constexpr MatrixCase cases[] = {
        {"teacher/reads-names-of-own-class", Teacher, "SELECT count(*) FROM study.person_name", "3"},
        {"teacher/reads-people-of-other-class", Teacher, "SELECT count(*) FROM study.person WHERE person_id = '{C}'",
         "0"},
        {"teacher/reads-names-of-other-class", Teacher, "SELECT count(*) FROM study.person_name WHERE class_id = '{2}'",
         "0"},
        {"teacher/reads-events-of-other-class", Teacher, "SELECT count(*) FROM study.event WHERE class_id = '{2}'",
         "0"},
        {"teacher/reads-posts-of-other-class", Teacher, "SELECT count(*) FROM study.post WHERE class_id = '{2}'", "0"},
        {"teacher/hides-post", Teacher, "SELECT study.set_hidden('{1}', '{B}', '{B}', true)", "1"},
        {"teacher/hidden-post-is-gone-for-classmates", StudentA, "SELECT count(*) FROM study.post WHERE author = '{B}'",
         "0"},
        {"teacher/hidden-post-stays-for-its-author", StudentB, "SELECT count(*) FROM study.post WHERE author = '{B}'",
         "1"},
        {"teacher/hidden-post-stays-for-teachers", Teacher, "SELECT count(*) FROM study.post WHERE author = '{B}'",
         "1"},
        {"teacher/hides-post-of-other-class", Teacher, "SELECT study.set_hidden('{2}', '{C}', '{C}', true)", denied},
        {"teacher/names-own-class-for-post-of-other", Teacher, "SELECT study.set_hidden('{1}', '{C}', '{C}', true)",
         "0"},
        {"teacher/edits-post", Teacher, "UPDATE study.post SET body = 'x'", denied},
        {"teacher/deletes-post", Teacher, "DELETE FROM study.post", denied},
        {"teacher/edits-event", Teacher, "UPDATE study.event SET line = 'x'", denied},
        {"teacher/truncates-posts", Teacher, "TRUNCATE study.post", denied},
        {"teacher/sets-deadline", Teacher, "SELECT study.set_deadline('{1}', '{T}', 'now', now())", "="},
        {"teacher/sets-deadline-of-other-class", Teacher, "SELECT study.set_deadline('{2}', '{T}', 'x', now())",
         denied},
        {"teacher/adds-teacher", Teacher, "SELECT study.add_person('{1}', 'teacher', 'x', '')", denied},
        {"teacher/adds-student-to-other-class", Teacher, "SELECT study.add_person('{2}', 'student', 'x', '')", denied},
        {"teacher/resets-password-in-other-class", Teacher,
         "SELECT study.reset_password('{2}', '{C}',"
         " 'SCRAM-SHA-256$4096:AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:"
         "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=')",
         denied},
        {"teacher/names-own-class-for-student-of-other", Teacher, "SELECT study.set_active('{1}', '{C}', false)",
         denied},
        {"teacher/removes-student-of-other-class", Teacher, "SELECT study.remove_member('{2}', '{C}')", denied},
        {"teacher/removes-himself-as-a-student", Teacher, "SELECT study.remove_member('{1}', '{T}')", denied},
        {"teacher/makes-class", Teacher, "SELECT study.make_class('{T}', 'x', true)", denied},
        {"teacher/makes-code-for-other-class", Teacher, "SELECT study.make_code('{2}', '{T}', 'x', now(), 1)", denied},
        {"teacher/changes-password-by-sql", Teacher, "ALTER ROLE {a} PASSWORD 'x'", denied},
        {"teacher/makes-role", Teacher, "CREATE ROLE study_ffffffffffff LOGIN", denied},
        {"teacher/sets-role-accounts", Teacher, "SET ROLE study_accounts", denied},
        {"teacher/creates-large-object", Teacher, "SELECT lo_creat(-1)", denied},
        {"teacher/creates-temporary-table", Teacher, "CREATE TEMPORARY TABLE x (i integer)", denied},
        {"teacher/closes-account", Teacher, "SELECT study.set_active('{1}', '{A}', false)", "="},
        {"student/closed-while-connected-sees-nothing", StudentA, "SELECT count(*) FROM study.event", "0"},
        {"student/closed-while-connected-writes-nothing", StudentA, "SELECT study.push('{1}', '[]')", denied},
        {"teacher/opens-account", Teacher, "SELECT study.set_active('{1}', '{A}', true)", "="},
        {"student/opened-again-sees-own", StudentA, "SELECT count(*) > 0 FROM study.event", "t"},
    };
    return cases;
}

std::span<const MatrixCase> guestCases()
{
    using enum Who;
    static constexpr MatrixCase cases[] = {
        {"guest/is-a-guest", Guest, "SELECT session_user = 'study_visitor'", "t"},
        {"guest/reads-class-that-shows-itself", Guest, "SELECT count(*) FROM study.class WHERE class_id = '{1}'", "1"},
        {"guest/reads-class-that-does-not", Guest, "SELECT count(*) FROM study.class WHERE class_id = '{2}'", "0"},
        {"guest/reads-posts-that-are-shown", Guest,
         "SELECT count(*) FROM study.post WHERE class_id = '{1}' AND author = '{A}'", "2"},
        {"guest/reads-hidden-posts", Guest, "SELECT count(*) FROM study.post WHERE author = '{B}'", "0"},
        {"guest/reads-posts-of-other-class", Guest, "SELECT count(*) FROM study.post WHERE class_id = '{2}'", "0"},
        {"guest/reads-events", Guest, "SELECT count(*) FROM study.event", denied},
        {"guest/reads-people", Guest, "SELECT count(*) FROM study.person", denied},
        {"guest/reads-names", Guest, "SELECT count(*) FROM study.person_name", denied},
        {"guest/reads-memberships", Guest, "SELECT count(*) FROM study.membership", denied},
        {"guest/reads-deadlines", Guest, "SELECT count(*) FROM study.deadline", denied},
        {"guest/pushes", Guest, "SELECT study.push('{1}', '[]')", denied},
        {"guest/posts", Guest, "SELECT study.add_posts('{1}', '[]')", denied},
        {"guest/deletes-posts", Guest, "DELETE FROM study.post", denied},
        {"guest/erases", Guest, "SELECT study.erase_me()", denied},
        {"guest/joins-with-wrong-code", Guest, "SELECT study.join('x', 'x', 'x')", "!OCJ01"},
        {"guest/creates-temporary-table", Guest, "CREATE TEMPORARY TABLE x (i integer)", denied},
        {"guest/creates-large-object", Guest, "SELECT lo_creat(-1)", denied},
    };
    return cases;
}

std::span<const MatrixCase> erasingCases()
{
    using enum Who;
    static constexpr MatrixCase cases[] = {
        {"erase/student-erases-himself", StudentA, "SELECT study.erase_me()", "="},
        {"erase/nothing-is-seen-any-more", StudentA, "SELECT count(*) FROM study.event", "0"},
        {"erase/events-are-gone", Admin, "SELECT count(*) FROM study.event WHERE person_id = '{A}'", "0"},
        {"erase/name-is-gone", Admin, "SELECT count(*) FROM study.person_name WHERE person_id = '{A}'", "0"},
        {"erase/posts-stay", StudentB, "SELECT count(*) FROM study.post WHERE author = '{A}'", "2"},
        {"erase/login-is-closed", Admin, "SELECT rolcanlogin FROM pg_catalog.pg_roles WHERE rolname = '{a}'", "f"},
        {"erase/device-does-not-come-back", StudentB,
         "SELECT study.push('{1}', jsonb_build_array(jsonb_build_object('id', '{A}', 'device', '{A}', 'sequence', 1,"
         " 'counter', 1, 'kind', 'undo', 'data', '{}'::jsonb, 'line', '')))",
         "!OCE01"},
        {"erase/others-keep-theirs", StudentB, "SELECT count(*) FROM study.event", "3"},
    };
    return cases;
}

} // namespace Ochre::Classroom
