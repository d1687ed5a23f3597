// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "together/postwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Ochre::Together {

namespace {

struct PostText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Together::PostText)
};

constexpr qsizetype longestTitle = 80;

} // namespace

QString authorText(const Discussion::Board &board, const QString &author)
{
    if (!board.me.isEmpty() && author == board.me) {
        return PostText::tr("You");
    }
    const Discussion::Author *known = board.author(author);
    if (!known || known->standing == Discussion::Standing::Former) {
        return PostText::tr("Former member");
    }
    if (known->standing == Discussion::Standing::Teacher) {
        return known->name.isEmpty() ? PostText::tr("Teacher %1").arg(known->number)
                                     : PostText::tr("%1, teacher").arg(known->name);
    }
    return known->name.isEmpty() ? PostText::tr("Learner %1").arg(known->number) : known->name;
}

QString titleOf(const Discussion::Post &post)
{
    if (post.isRemoved) {
        return PostText::tr("A post that its author removed");
    }
    if (post.text.isEmpty()) {
        return PostText::tr("A post that a teacher has hidden");
    }
    static const QRegularExpression marks(u"[`*#>]|\\]\\([^)]*\\)|[\\[\\]]"_s);
    for (const QStringView line : QStringView(post.text).split(u'\n', Qt::SkipEmptyParts)) {
        const QString plain = line.toString().left(4 * longestTitle).replace(marks, u" "_s).simplified();
        if (!plain.isEmpty()) {
            return plain.size() <= longestTitle ? plain : plain.first(longestTitle - 1).trimmed() + u'…';
        }
    }
    return PostText::tr("Without words");
}

QString stateText(Discussion::ThreadState state)
{
    switch (state) {
    case Discussion::ThreadState::Open:
        return PostText::tr("open");
    case Discussion::ThreadState::Answered:
        return PostText::tr("answered");
    case Discussion::ThreadState::Solved:
        break;
    }
    return PostText::tr("✓ solved");
}

QString momentText(qint64 timeMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(timeMs);
    return time.date() == QDate::currentDate() ? time.toString(u"HH:mm"_s)
                                               : QLocale().toString(time, u"d MMM yyyy, HH:mm"_s);
}

} // namespace Ochre::Together
