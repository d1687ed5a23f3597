// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/people.h"

#include "base/clock.h"
#include "base/uuid.h"
#include "classroom/secrets.h"

namespace Ochre::Classroom {

namespace {

void nothing(const Rows &)
{
}

QByteArray newId()
{
    return makeUuidV7(systemClock()()).toLatin1();
}

} // namespace

Reply<std::vector<ClassRow>> listClasses(Connection &connection)
{
    return connection.run("SELECT class_id, title FROM study.class ORDER BY title, class_id")
        .transform([](const Rows &rows) {
            std::vector<ClassRow> classes;
            for (int row = 0; row < rows.count(); ++row) {
                classes.push_back({rows.text(row, 0), rows.text(row, 1)});
            }
            return classes;
        });
}

Reply<QString> makeClass(Connection &connection, const QString &title, bool showsGuests)
{
    const QByteArray id = newId();
    return connection
        .run("SELECT study.make_class($1, $2, $3)", {id, title.toUtf8(), QByteArray(showsGuests ? "true" : "false")})
        .transform([&id](const Rows &) { return QString::fromLatin1(id); });
}

Reply<void> removeClass(Connection &connection, const QString &classId)
{
    return connection.run("SELECT study.remove_class($1)", {classId.toUtf8()}).transform(nothing);
}

Reply<std::vector<Member>> listMembers(Connection &connection, const QString &classId)
{
    return connection
        .run("SELECT p.person_id, p.login, coalesce(n.name, ''), m.role = 'teacher', m.sharing, p.active, p.must_change"
             " FROM study.membership m JOIN study.person p USING (person_id)"
             " LEFT JOIN study.person_name n ON n.class_id = m.class_id AND n.person_id = m.person_id"
             " WHERE m.class_id = $1 ORDER BY 3, 2",
             {classId.toUtf8()})
        .transform([](const Rows &rows) {
            std::vector<Member> members;
            for (int row = 0; row < rows.count(); ++row) {
                members.push_back({rows.text(row, 0), rows.text(row, 1), rows.text(row, 2), rows.boolean(row, 3),
                                   static_cast<int>(rows.integer(row, 4)), rows.boolean(row, 5), rows.boolean(row, 6)});
            }
            return members;
        });
}

Reply<NewLogin> addPerson(Connection &connection, const QString &classId, bool isTeacher, const QString &name)
{
    const QString password = makePassword();
    return connection.makeVerifier(password)
        .and_then([&](const QByteArray &verifier) {
            return connection.run(
                "SELECT o_person, o_login FROM study.add_person($1, $2, $3, $4)",
                {classId.toUtf8(), QByteArray(isTeacher ? "teacher" : "student"), name.toUtf8(), verifier});
        })
        .transform([&](const Rows &rows) { return NewLogin{rows.text(0, 0), rows.text(0, 1), name, password}; });
}

Reply<NewLogin> resetPassword(Connection &connection, const QString &classId, const Member &member)
{
    const QString password = makePassword();
    return connection.makeVerifier(password)
        .and_then([&](const QByteArray &verifier) {
            return connection.run("SELECT study.reset_password($1, $2, $3)",
                                  {classId.toUtf8(), member.person.toUtf8(), verifier});
        })
        .transform([&](const Rows &) { return NewLogin{member.person, member.login, member.name, password}; });
}

Reply<void> removeMember(Connection &connection, const QString &classId, const QString &person)
{
    return connection.run("SELECT study.remove_member($1, $2)", {classId.toUtf8(), person.toUtf8()}).transform(nothing);
}

Reply<NewCode> makeCode(Connection &connection, const QString &classId, int hours, int uses)
{
    const QByteArray id = newId();
    const QString code = makeJoinCode();
    return connection
        .run("SELECT extract(epoch FROM c.at)::bigint * 1000, study.make_code($1, $2, $3, c.at, $5)"
             " FROM (SELECT now() + $4 * interval '1 hour' AS at) c",
             {classId.toUtf8(), id, joinCodeHash(code), QByteArray::number(hours), QByteArray::number(uses)})
        .transform([&](const Rows &rows) { return NewCode{QString::fromLatin1(id), code, rows.integer(0, 0)}; });
}

Reply<qint64> closeCodes(Connection &connection, const QString &classId, const QString &codeId)
{
    return connection
        .run("SELECT study.close_code($1, $2)",
             {classId.toUtf8(), codeId.isEmpty() ? std::nullopt : std::optional(codeId.toUtf8())})
        .transform([](const Rows &rows) { return rows.integer(0, 0); });
}

Reply<Joined> join(Connection &connection, const QString &code, const QString &name, const QString &password)
{
    return connection.makeVerifier(password)
        .and_then([&](const QByteArray &verifier) {
            return connection.run("SELECT o_class, o_title, o_login FROM study.join($1, $2, $3)",
                                  {joinCodeHash(code), name.toUtf8(), verifier});
        })
        .transform([](const Rows &rows) { return Joined{rows.text(0, 0), rows.text(0, 1), rows.text(0, 2)}; });
}

Reply<void> setOwnPassword(Connection &connection, const QString &password)
{
    return connection.makeVerifier(password)
        .and_then(
            [&](const QByteArray &verifier) { return connection.run("SELECT study.set_password($1)", {verifier}); })
        .transform(nothing);
}

Reply<void> eraseMe(Connection &connection)
{
    return connection.run("SELECT study.erase_me()").transform(nothing);
}

Reply<QByteArray> exportMine(Connection &connection)
{
    return connection
        .run(
            "SELECT json_build_object('format', 'ochre-class-export', 'version', 1, 'login', session_user, 'classes', ("
            " SELECT coalesce(json_agg(json_build_object('id', c.class_id, 'title', c.title, 'role', m.role,"
            "  'sharing', m.sharing, 'joined_at', m.joined_at, 'name', n.name,"
            "  'events', (SELECT coalesce(json_agg(e.line ORDER BY e.seq), '[]') FROM study.event e"
            "   WHERE e.class_id = c.class_id AND e.person_id = m.person_id),"
            "  'posts', (SELECT coalesce(json_agg(json_build_object('id', p.post_id, 'kind', p.kind, 'parent', "
            "p.parent,"
            "    'lesson', p.lesson, 'topic', p.topic, 'body', p.body, 'hidden', p.hidden,"
            "    'received_at', p.received_at) ORDER BY p.seq), '[]') FROM study.post p"
            "   WHERE p.class_id = c.class_id AND p.author = m.person_id)) ORDER BY c.title), '[]')"
            " FROM study.membership m JOIN study.class c USING (class_id)"
            " LEFT JOIN study.person_name n ON n.class_id = m.class_id AND n.person_id = m.person_id"
            " WHERE m.person_id = study.me()))")
        .transform([](const Rows &rows) -> QByteArray { return rows.bytes(0, 0) + '\n'; });
}

} // namespace Ochre::Classroom
