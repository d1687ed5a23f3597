// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/labelpattern.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace Ochre::Stories {

namespace {

const QHash<QString, QString> &placeholders()
{
    static const QHash<QString, QString> all{
        {u"place"_s, u"(?:`(?<place>[^`]+)`|value)"_s},
        {u"detail"_s, u"`(?<detail>[^`]+)`"_s},
        {u"type"_s, u"`(?<detail>[^`]+)`"_s},
        {u"code"_s, u"`[^`]+`"_s},
        {u"text"_s, u".*"_s},
        {u"again"_s, u"(?<again>, in (?:previous|later) iteration of loop)?"_s},
    };
    return all;
}

// "a|b" between brackets.
QString alternatives(QStringView wordings)
{
    QStringList escaped;
    for (const QStringView wording : wordings.split(u'|')) {
        escaped << QRegularExpression::escape(wording);
    }
    return u"(?:"_s + escaped.join(u'|') + u')';
}

} // namespace

Result<QRegularExpression> labelPattern(const QString &pattern)
{
    const auto refused = [&pattern] {
        return std::unexpected(
            Error{QCoreApplication::translate("Stories", "A pattern of a label is wrong."), pattern, {}});
    };
    QString expression;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const bool isChoice = pattern[at] == u'[';
        if (!isChoice && pattern[at] != u'{') {
            expression += QRegularExpression::escape(QStringView(pattern).sliced(at, 1));
            ++at;
            continue;
        }
        const qsizetype end = pattern.indexOf(isChoice ? u']' : u'}', at);
        if (end < 0) {
            return refused();
        }
        const QString inner = pattern.sliced(at + 1, end - at - 1);
        const auto placeholder = placeholders().constFind(inner);
        if (!isChoice && placeholder == placeholders().constEnd()) {
            return refused();
        }
        expression += isChoice ? alternatives(inner) : *placeholder;
        at = end + 1;
    }
    QRegularExpression regex(QRegularExpression::anchoredPattern(expression),
                             QRegularExpression::DotMatchesEverythingOption);
    if (!regex.isValid()) {
        return refused();
    }
    return regex;
}

} // namespace Ochre::Stories
