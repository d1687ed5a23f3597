// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "permissions/permissionwords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Permissions {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Permissions::PermissionWords)
};

QString lent(const QString &how, const Permission &permission)
{
    return permission.neededLine
               ? Text::tr("%1 and the borrow is used again in line %2.").arg(how).arg(permission.neededLine)
               : how + u'.';
}

QString reasonOf(const Permission &permission)
{
    const int line = permission.line;
    switch (permission.cause) {
    case Cause::Moved:
        return permission.answer == Answer::SomePaths ? Text::tr("On some paths line %1 has given it away.").arg(line)
                                                      : Text::tr("Line %1 has given it away.").arg(line);
    case Cause::OnceOnly:
        return Text::tr("This is in a loop, and it can be given away only once.");
    case Cause::NoValue:
        return Text::tr("It may have no value yet.");
    case Cause::Lent:
        return lent(Text::tr("It is lent in line %1").arg(line), permission);
    case Cause::LentToChange:
        return lent(Text::tr("It is lent to be changed in line %1").arg(line), permission);
    case Cause::NotMut:
        return Text::tr("It was declared without `mut`.");
    case Cause::SharedOnly:
        return Text::tr("It is reached through a `&` reference, which only reads.");
    case Cause::Borrowed:
        return Text::tr("It belongs to somebody else; a reference only borrows it.");
    case Cause::Disturbs:
        return Text::tr("It would still be in use in line %1, which needs it to be free.").arg(line);
    case Cause::Other:
        return Text::tr("The compiler says: %1.").arg(permission.words);
    case Cause::None:
        break;
    }
    return {};
}

enum Deed { ReadIt, ChangeIt, GiveItAway, DeedCount };

QString list(unsigned deeds, bool isAllowed)
{
    // Whole phrases for each set, since languages join words in their own ways.
    switch (deeds) {
    case 1:
        return isAllowed ? Text::tr("You may read it.") : Text::tr("You may not read it.");
    case 2:
        return isAllowed ? Text::tr("You may change it.") : Text::tr("You may not change it.");
    case 3:
        return isAllowed ? Text::tr("You may read and change it.") : Text::tr("You may neither read nor change it.");
    case 4:
        return isAllowed ? Text::tr("You may give it away.") : Text::tr("You may not give it away.");
    case 5:
        return isAllowed ? Text::tr("You may read it and give it away.")
                         : Text::tr("You may neither read it nor give it away.");
    case 6:
        return isAllowed ? Text::tr("You may change it and give it away.")
                         : Text::tr("You may neither change it nor give it away.");
    case 7:
        return isAllowed ? Text::tr("You may read it, change it and give it away.")
                         : Text::tr("You may do nothing with it.");
    default:
        return {};
    }
}

struct Group {
    unsigned deeds = 0;
    QString reason;
};

} // namespace

QString sentenceOf(const PermissionTable &table, const PermissionRow &row)
{
    const std::array<const Permission *, DeedCount> permissions{&row.read, &row.write, &row.own};
    unsigned allowed = 0;
    std::vector<Group> refused; // deeds with the same reason are one sentence
    for (int deed = ReadIt; deed < DeedCount; ++deed) {
        const Permission &permission = *permissions.at(static_cast<size_t>(deed));
        if (permission.answer == Answer::Yes) {
            allowed |= 1U << deed;
        } else if (permission.answer != Answer::Unknown) {
            const QString reason = reasonOf(permission);
            auto group = std::ranges::find(refused, reason, &Group::reason);
            if (group == refused.end()) {
                group = refused.insert(refused.end(), Group{0, reason});
            }
            group->deeds |= 1U << deed;
        }
    }
    QStringList told;
    told << (table.kind == ValueKind::Reference
                 ? Text::tr("Behind line %1, what `%2` leads to:").arg(row.line).arg(table.variable)
                 : Text::tr("Behind line %1, `%2`:").arg(row.line).arg(table.variable));
    if (allowed) {
        told << list(allowed, true);
    }
    const bool isGivenAway = row.own.answer == Answer::Yes;
    if (isGivenAway && table.kind == ValueKind::Copied) {
        told << Text::tr("Giving it away copies it, so it stays here too.");
    } else if (isGivenAway && row.own.neededLine) {
        told << Text::tr("Line %1 still needs it and would have to change then.").arg(row.own.neededLine);
    }
    for (const Group &group : refused) {
        told << list(group.deeds, false) << group.reason;
    }
    if (told.size() == 1) {
        told << Text::tr("Nothing certain can be said.");
    }
    return told.join(u' ');
}

const PermissionRow *rowAt(const PermissionTable &table, int line)
{
    const PermissionRow *found = nullptr;
    for (const PermissionRow &row : table.rows) {
        if (row.line <= line) {
            found = &row;
        }
    }
    return line <= table.lastLine ? found : nullptr;
}

QString lettersOf(const PermissionTable &table, const PermissionRow &row)
{
    const auto sign = [](const Permission &permission, QChar letter) -> QString {
        switch (permission.answer) {
        case Answer::Yes:
            return letter;
        case Answer::SomePaths:
            return u"?"_s;
        case Answer::No:
            return u"–"_s;
        case Answer::Unknown:
            break;
        }
        return u" "_s;
    };
    const QChar giving = table.kind == ValueKind::Copied ? u'C' : u'O';
    return QStringList{sign(row.read, u'R'), sign(row.write, u'W'), sign(row.own, giving)}.join(QString());
}

QJsonObject toJson(const PermissionTable &table)
{
    constexpr std::array answers{"yes"_L1, "some-paths"_L1, "no"_L1, "unknown"_L1};
    constexpr std::array kinds{"owned"_L1, "copied"_L1, "reference"_L1};
    const auto word = [&answers](const Permission &permission) {
        return QString(answers.at(static_cast<size_t>(permission.answer)));
    };
    QJsonArray rows;
    for (const PermissionRow &row : table.rows) {
        rows << QJsonObject{{u"line"_s, row.line},
                            {u"read"_s, word(row.read)},
                            {u"write"_s, word(row.write)},
                            {u"own"_s, word(row.own)},
                            {u"text"_s, sentenceOf(table, row)}};
    }
    return {{u"variable"_s, table.variable},
            {u"declared"_s, table.declaredLine},
            {u"function"_s, table.function},
            {u"kind"_s, QString(kinds.at(static_cast<size_t>(table.kind)))},
            {u"rows"_s, rows}};
}

} // namespace Ochre::Permissions
