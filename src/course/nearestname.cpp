// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/nearestname.h"

#include "course/coursetext.h"

#include <algorithm>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace Ochre::Course {

namespace {

constexpr qsizetype longestWord = 80;
constexpr qsizetype mostNames = 10; ///< that a sentence lists

int distance(QStringView from, QStringView to)
{
    std::vector<int> row(static_cast<std::size_t>(to.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar letter : from) {
        int diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const bool isSame = letter == to[static_cast<qsizetype>(j) - 1];
            const int changed = diagonal + (isSame ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

} // namespace

QString nearestName(const QString &word, const QStringList &names)
{
    const QString wanted = word.left(longestWord).toLower();
    const auto far = [&wanted](const QString &name) { return distance(wanted, name.left(longestWord).toLower()); };
    const auto best = std::ranges::min_element(names, {}, far);
    return best == names.end() ? QString() : *best;
}

QString nearestNames(const QString &word, const QStringList &names)
{
    const QString nearest = nearestName(word, names);
    if (nearest.isEmpty()) {
        return Text::tr("There is none.");
    }
    if (names.size() == 1) {
        return Text::tr("There is only “%1”.").arg(nearest);
    }
    if (names.size() > mostNames) {
        return Text::tr("The nearest of the %1 names there are is “%2”.").arg(QString::number(names.size()), nearest);
    }
    return Text::tr("The nearest one is “%1”; there are: %2.").arg(nearest, names.join(u", "_s));
}

} // namespace Ochre::Course
