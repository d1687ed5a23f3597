// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "progress/coursekey.h"

#include <QUrl>

namespace Ochre::Progress {

namespace {

constexpr QChar mark = u'@';

} // namespace

// A course may be called anything in a log from elsewhere: the slash after its name is the first one all the same.
QString keyIn(const QString &course, const QString &id)
{
    if (course == firstCourse && !id.startsWith(mark)) {
        return id;
    }
    return mark + QString::fromLatin1(QUrl::toPercentEncoding(course)) + u'/' + id;
}

CourseKey splitKey(const QString &key)
{
    const qsizetype slash = key.indexOf(u'/');
    if (!key.startsWith(mark) || slash < 0) {
        return {firstCourse, key};
    }
    return {QUrl::fromPercentEncoding(key.sliced(1, slash - 1).toLatin1()), key.sliced(slash + 1)};
}

} // namespace Ochre::Progress
