// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/headings.h"

#include "course/fencescan.h"
#include "course/plaintext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

QString anchorOf(const QString &heading)
{
    QString anchor;
    for (const QChar character : heading.trimmed().toLower()) {
        if (character.isLetterOrNumber() || character == u'_' || character == u'-') {
            anchor += character;
        } else if (character.isSpace()) {
            anchor += u'-';
        }
    }
    return anchor;
}

QStringList headingsIn(const QString &body)
{
    static const QRegularExpression form(u"^#{1,6}\\s+(.*?)\\s*#*\\s*$"_s);
    QStringList headings;
    for (const QString &line : linesOutsideFences(body)) {
        if (const QRegularExpressionMatch match = form.match(line); match.hasMatch()) {
            headings << plainText(match.captured(1));
        }
    }
    return headings;
}

QStringList sectionTitles(const QString &body)
{
    QStringList titles;
    for (const QString &line : linesOutsideFences(body)) {
        if (line.startsWith("## "_L1)) {
            titles << plainText(line.sliced(3));
        }
    }
    return titles;
}

} // namespace Ochre::Course
