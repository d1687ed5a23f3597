// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/packtells.h"

#include "course/packloader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

using Checker::Tell;
using Checker::TellKind;
using Checker::TellShare;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackTells)
};

QString messageOf(const Tell &tell)
{
    switch (tell.kind) {
    case TellKind::NearDuplicate:
        return Text::tr("This is asked almost as %1 (%2:%3) is: they share %4 % of their words in a row.")
            .arg(tell.text, tell.otherFile)
            .arg(tell.otherLine)
            .arg(tell.percent);
    case TellKind::RepeatsPrompt:
        return Text::tr("The right option repeats what no wrong one repeats of the prompt: %1.").arg(tell.text);
    case TellKind::NoReason:
        return Text::tr("This option gives no reason: %1").arg(tell.text);
    case TellKind::NoFollowUpAnswer:
        return Text::tr("This follow-up has no answer: %1").arg(tell.text);
    case TellKind::GeneralSentence:
        return Text::tr("Nothing in this section proves the general sentence: %1").arg(tell.text);
    }
    return {};
}

QString nameOf(const TellShare &share)
{
    if (share.what == "place-last"_L1) {
        return Text::tr("The right option stands last");
    }
    if (share.what.startsWith("place-"_L1)) {
        return Text::tr("The right option stands in place %1").arg(share.what.section(u'-', 1));
    }
    if (share.what == "longest"_L1) {
        return Text::tr("The right option is the longest");
    }
    return share.what == "shortest"_L1 ? Text::tr("The right option is the shortest")
                                       : Text::tr("The right option is pinned");
}

QString percent(double share)
{
    return QString::number(share * 100, 'f', 1);
}

void print(const TellShare &share, QTextStream &out)
{
    const QString numbers = Text::tr("%1 of %2, %3 %; by chance %4 %")
                                .arg(share.count)
                                .arg(share.of)
                                .arg(percent(share.share()), percent(share.expected));
    const QString judgement = share.isNearChance() ? Text::tr("within 7 points") : Text::tr("MORE THAN 7 POINTS AWAY");
    out << u"  %1 %2, %3\n"_s.arg(nameOf(share) + u':', -38).arg(numbers, judgement);
}

QJsonObject toJson(const Tell &tell)
{
    QJsonObject object{{u"kind"_s, tellName(tell.kind)},
                       {u"file"_s, tell.file},
                       {u"line"_s, tell.line},
                       {u"id"_s, tell.id},
                       {u"text"_s, tell.text}};
    if (tell.kind == TellKind::NearDuplicate) {
        object.insert(u"other_file"_s, tell.otherFile);
        object.insert(u"other_line"_s, tell.otherLine);
        object.insert(u"percent"_s, tell.percent);
    }
    return object;
}

} // namespace

Result<Checker::Tells> readTells(const QString &folder, const QString &lesson)
{
    const Result<Course::LoadedCourse> loaded = Course::loadPack(folder);
    if (!loaded) {
        return std::unexpected(loaded.error());
    }
    Checker::Tells tells = Checker::tellsOf(loaded->course);
    if (lesson.isEmpty()) {
        return tells;
    }
    const Course::Lesson *known = loaded->course.lesson(lesson);
    const QString begin = (known ? QFileInfo(known->folder).fileName() : lesson) + u'/';
    std::erase_if(tells.list, [&begin](const Tell &tell) {
        return !tell.file.startsWith(begin) && !tell.otherFile.startsWith(begin);
    });
    return tells;
}

QJsonObject tellsJson(const Checker::Tells &tells)
{
    QJsonArray shares;
    for (const TellShare &share : tells.shares) {
        shares << QJsonObject{
            {u"what"_s, share.what},     {u"count"_s, share.count},       {u"of"_s, share.of},
            {u"share"_s, share.share()}, {u"expected"_s, share.expected}, {u"near_chance"_s, share.isNearChance()}};
    }
    QJsonArray list;
    std::ranges::for_each(tells.list, [&list](const Tell &tell) { list << toJson(tell); });
    return {{u"shares"_s, shares}, {u"list"_s, list}};
}

void print(const Checker::Tells &tells, const QString &folder, QTextStream &out)
{
    out << Text::tr("What gives answers away or leaves them open, to look at:") << '\n';
    for (const TellShare &share : tells.shares) {
        if (share.of > 0) {
            print(share, out);
        }
    }
    for (const Tell &tell : tells.list) {
        out << QDir(folder).filePath(tell.file) << ':' << tell.line << u":0: "_s << messageOf(tell) << u" ["_s
            << tellName(tell.kind) << u"]\n"_s;
    }
    for (const TellKind kind : {TellKind::NearDuplicate, TellKind::RepeatsPrompt, TellKind::NoReason,
                                TellKind::NoFollowUpAnswer, TellKind::GeneralSentence}) {
        out << u"%1 %2\n"_s.arg(std::ranges::count(tells.list, kind, &Tell::kind), 6).arg(tellName(kind));
    }
}

} // namespace Ochre::Ctl
