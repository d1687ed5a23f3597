// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/judging.h"

#include "checker/checkertext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

void reportAt(const SourcePlace &place, int sourceLine, QLatin1StringView rule, const QString &message,
              Course::Problems &problems)
{
    const int line = sourceLine > 0 ? place.firstLine + sourceLine - 1 : place.line;
    problems.push_back({place.file, line, 0, QString(rule), message});
}

namespace {

void reportMessage(const SourcePlace &place, const TrialMessage &message, QLatin1StringView rule, const QString &text,
                   Course::Problems &problems)
{
    if (place.project && !message.file.isEmpty()) {
        problems.push_back({place.file + u'/' + message.file, message.line, 0, QString(rule), text});
        return;
    }
    reportAt(place, message.file == "main.rs"_L1 ? message.line : 0, rule, text, problems);
}

} // namespace

void reportErrors(const SourcePlace &place, const TrialResult &result, QLatin1StringView rule,
                  Course::Problems &problems)
{
    const auto error = std::ranges::find(result.messages, true, &TrialMessage::isError);
    if (error == result.messages.end()) {
        reportAt(place, 0, rule, Text::tr("This must compile, but does not."), problems);
        return;
    }
    const QString code = error->code.isEmpty() ? QString() : u" ("_s + error->code + u')';
    reportMessage(place, *error, rule,
                  Text::tr("This must compile, but the compiler says: %1%2.").arg(error->text, code), problems);
}

void reportWarnings(const SourcePlace &place, const TrialResult &result, QLatin1StringView rule,
                    Course::Problems &problems)
{
    for (const TrialMessage &message : result.messages) {
        if (!message.isError) {
            reportMessage(
                place, message, rule,
                Text::tr("There must be no warning here, but there is: %1 (%2).").arg(message.text, message.code),
                problems);
        }
    }
}

QString codeList(const QStringList &codes)
{
    if (codes == QStringList{u"error"_s}) {
        return Text::tr("an error without a code");
    }
    return codes.isEmpty() ? Text::tr("no error") : codes.join(", "_L1);
}

QString outputDifference(const QString &expected, const QByteArray &actual)
{
    const auto difference = Study::outputDifference(expected, actual);
    return difference ? differenceText(*difference) : QString();
}

QString differenceText(const Study::OutputDifference &difference)
{
    return Text::tr("Line %1 should be “%2”, but the program prints “%3”.")
        .arg(QString::number(difference.line), difference.wanted.left(120), difference.printed.left(120));
}

} // namespace Ochre::Checker
