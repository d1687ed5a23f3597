// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/membership.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Classroom {

namespace {

Sharing sharingOf(qint64 level)
{
    return static_cast<Sharing>(std::clamp<qint64>(level, 0, 2));
}

} // namespace

QJsonObject Membership::toJson() const
{
    return {{u"class"_s, classId},    {u"title"_s, title},       {u"person"_s, person},
            {u"name"_s, name},        {u"teacher"_s, isTeacher}, {u"sharing"_s, static_cast<int>(sharing)},
            {u"change"_s, mustChange}};
}

Membership Membership::fromJson(const QJsonObject &object)
{
    return {object["class"_L1].toString(), object["title"_L1].toString(), object["person"_L1].toString(),
            object["name"_L1].toString(),  object["teacher"_L1].toBool(), sharingOf(object["sharing"_L1].toInt()),
            object["change"_L1].toBool()};
}

Reply<std::vector<Membership>> listMemberships(Connection &connection)
{
    return connection
        .run("SELECT m.class_id, c.title, m.person_id, coalesce(n.name, ''), m.role = 'teacher', m.sharing,"
             " p.must_change FROM study.membership m JOIN study.class c USING (class_id)"
             " JOIN study.person p ON p.person_id = m.person_id"
             " LEFT JOIN study.person_name n ON n.class_id = m.class_id AND n.person_id = m.person_id"
             " WHERE m.person_id = study.me() ORDER BY c.title, m.class_id")
        .transform([](const Rows &rows) {
            std::vector<Membership> all;
            for (int row = 0; row < rows.count(); ++row) {
                all.push_back({rows.text(row, 0), rows.text(row, 1), rows.text(row, 2), rows.text(row, 3),
                               rows.boolean(row, 4), sharingOf(rows.integer(row, 5)), rows.boolean(row, 6)});
            }
            return all;
        });
}

Reply<void> setSharing(Connection &connection, const QString &classId, Sharing sharing)
{
    return connection
        .run("SELECT study.set_sharing($1, $2)", {classId.toUtf8(), QByteArray::number(static_cast<int>(sharing))})
        .transform([](const Rows &) {});
}

} // namespace Ochre::Classroom
