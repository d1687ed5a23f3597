// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cargoprogress.h"

#include <QRegularExpression>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype tailBytes = 4096; // several bars
constexpr qsizetype maxComplaint = 1000;

} // namespace

std::optional<CargoStep> lastCargoStep(const QByteArray &standardError)
{
    static const QRegularExpression bar(uR"(Building \[[=> ]*\] (\d{1,6})/(\d{1,6}): ([A-Za-z0-9_-]+))"_s);
    const QString text = QString::fromUtf8(standardError.right(tailBytes));
    std::optional<CargoStep> step;
    for (auto matches = bar.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        step = {match.capturedView(1).toInt(), match.capturedView(2).toInt(), match.captured(3)};
    }
    return step;
}

QString cargoComplaint(const QByteArray &standardError)
{
    // A bar ends with a carriage return; what follows in its line is a message. The last one is cargo's own: before it
    // can stand whatever a macro printed.
    static const QRegularExpression complaint(uR"((?:.*\n|\A)error: (.+)\z)"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
    const QString text = QString::fromUtf8(standardError).replace(u'\r', u'\n');
    QString said = complaint.match(text).captured(1).trimmed();
    if (said.size() > maxComplaint) {
        said = said.left(maxComplaint) + u'…';
    }
    return said;
}

} // namespace Ochre::Runner
