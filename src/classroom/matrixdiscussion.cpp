// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/matrixcase.h"

namespace Ochre::Classroom {

// B's post was hidden by the teacher before; A has written two.
std::span<const MatrixCase> discussionCases()
{
    using enum Who;
    static constexpr MatrixCase cases[] = {
        {"discussion/classmate-hears-that-it-is-hidden", StudentA,
         "SELECT o_hidden AND o_body = '' FROM study.read_posts('{1}', 0) WHERE o_post = '{B}' AND o_author = '{B}'",
         "t"},
        {"discussion/author-reads-own-hidden-post", StudentB,
         "SELECT o_body FROM study.read_posts('{1}', 0) WHERE o_author = '{B}'", "of B"},
        {"discussion/teacher-reads-hidden-post", Teacher,
         "SELECT o_body FROM study.read_posts('{1}', 0) WHERE o_author = '{B}'", "of B"},
        {"discussion/guest-reads-no-hidden-text", Guest,
         "SELECT count(*) FROM study.read_posts('{1}', 0) WHERE o_author = '{B}' AND o_body <> ''", "0"},
        {"discussion/hidden-post-has-a-new-position", StudentA,
         "SELECT (SELECT o_seq FROM study.read_posts('{1}', 0) WHERE o_author = '{B}')"
         " > (SELECT max(o_seq) FROM study.read_posts('{1}', 0) WHERE o_author = '{A}')",
         "t"},
        {"discussion/guest-reads-what-is-shown", Guest,
         "SELECT count(*) FROM study.read_posts('{1}', 0) WHERE o_author = '{A}' AND o_body <> ''", "2"},
        {"discussion/guest-reads-class-that-shows-nothing", Guest, "SELECT study.read_posts('{2}', 0)", denied},
        {"discussion/guest-asks-for-authors-of-other-class", Guest, "SELECT study.post_authors('{2}')", denied},
        {"discussion/student-reads-other-class", StudentA, "SELECT study.read_posts('{2}', 0)", denied},
        {"discussion/student-asks-for-authors-of-other-class", StudentA, "SELECT study.post_authors('{2}')", denied},
        {"discussion/other-teacher-reads-it", OtherTeacher, "SELECT study.read_posts('{1}', 0)", denied},
        {"discussion/classmate-sees-no-name", StudentA,
         "SELECT o_name || o_standing FROM study.post_authors('{1}') WHERE o_author = '{B}'", "student"},
        {"discussion/guest-sees-no-name", Guest, "SELECT string_agg(o_name, '') FROM study.post_authors('{1}')", ""},
        {"discussion/teacher-sees-the-name", Teacher,
         "SELECT o_name FROM study.post_authors('{1}') WHERE o_author = '{B}'", "Throw-away B"},
        {"discussion/student-hides", StudentA, "SELECT study.set_hidden('{1}', '{A}', '{A}', true)", denied},
        {"discussion/student-reports", StudentA,
         "SELECT study.add_posts('{1}', jsonb_build_array(jsonb_build_object('id', '{T}', 'kind', 'report', 'parent',"
         " '{B}', 'lesson', 'l', 'body', 'why')))",
         "1"},
        {"discussion/classmate-reads-no-report", StudentB,
         "SELECT count(*) FROM study.read_posts('{1}', 0) WHERE o_kind = 'report'", "0"},
        {"discussion/classmate-selects-no-report", StudentB, "SELECT count(*) FROM study.post WHERE kind = 'report'",
         "0"},
        {"discussion/guest-reads-no-report", Guest,
         "SELECT count(*) FROM study.read_posts('{1}', 0) WHERE o_kind = 'report'", "0"},
        {"discussion/teacher-reads-report", Teacher,
         "SELECT o_body FROM study.read_posts('{1}', 0) WHERE o_kind = 'report'", "why"},
        {"discussion/student-asks-who-may-read", StudentA, "SELECT study.require_reader('{1}')", denied},
    };
    return cases;
}

} // namespace Ochre::Classroom
