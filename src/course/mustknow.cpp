// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/mustknow.h"

#include "course/courseid.h"

#include <QCryptographicHash>

namespace Ochre::Course {

namespace {

constexpr qsizetype hashDigits = 16;

QString targetOf(const MustKnow &line)
{
    return line.question.isEmpty() ? line.lesson : line.question;
}

} // namespace

QString idOf(const MustKnow &line)
{
    if (!line.id.isEmpty()) {
        return line.id;
    }
    const QByteArray hash = QCryptographicHash::hash(line.text.simplified().toUtf8(), QCryptographicHash::Sha256);
    return targetOf(line) + u':' + QString::fromLatin1(hash.toHex().first(hashDigits));
}

QString firstEditionId(const MustKnow &line)
{
    return targetOf(line) + u':' + QString::number(qHash(line.text, 0), 16);
}

MustKnow inCourse(const QString &course, const MustKnow &line)
{
    MustKnow named = line;
    named.id = joinId(course, idOf(line));
    named.lesson = line.lesson.isEmpty() ? QString() : joinId(course, line.lesson);
    named.question = line.question.isEmpty() ? QString() : joinId(course, line.question);
    return named;
}

} // namespace Ochre::Course
