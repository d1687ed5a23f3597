// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journal/salvagereport.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Ochre::Journal {

namespace {

struct SalvageText {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Journal::SalvageText)
};

/// Qt's plural forms take an int.
int countOf(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, 1'000'000'000));
}

QString daysOf(const LostEvents &lost)
{
    const QString first = lost.firstDay.toString(Qt::ISODate);
    const QString last = lost.lastDay.toString(Qt::ISODate);
    if (first.isEmpty() && last.isEmpty()) {
        return SalvageText::tr("of unknown days");
    }
    if (last.isEmpty()) {
        return SalvageText::tr("from %1 on").arg(first);
    }
    if (first.isEmpty()) {
        return SalvageText::tr("up to %1").arg(last);
    }
    return first == last ? SalvageText::tr("of %1").arg(first) : SalvageText::tr("of %1 to %2").arg(first, last);
}

QString devicesOf(const SalvageReport &report)
{
    constexpr std::size_t mostNamed = 5;
    QStringList parts;
    for (const LostEvents &lost : report.lost) {
        if (static_cast<std::size_t>(parts.size()) == mostNamed) {
            parts << SalvageText::tr("and more");
            break;
        }
        //: such as "3 by device 4f2a1b3c of 2026-05-28"
        parts << SalvageText::tr("%1 by device %2 %3")
                     .arg(QString::number(lost.count), lost.device.first(8), daysOf(lost));
    }
    return parts.join(u", "_s);
}

} // namespace

qint64 lostEvents(const SalvageReport &report)
{
    return std::accumulate(report.lost.begin(), report.lost.end(), qint64{0},
                           [](qint64 sum, const LostEvents &lost) { return sum + lost.count; });
}

QString lossText(const SalvageReport &report)
{
    const qint64 events = lostEvents(report);
    const int sources = countOf(report.lostSources);
    if (events == 0) {
        return sources == 0
                   ? SalvageText::tr("Every event could be read.")
                   : SalvageText::tr("Every event could be read, but not %n text(s) of programs.", nullptr, sources);
    }
    const QString what = SalvageText::tr("%n event(s) could not be read: %1", nullptr, countOf(events));
    const QString end =
        sources == 0 ? u"."_s : SalvageText::tr(", and %n text(s) of programs are missing.", nullptr, sources);
    return what.arg(devicesOf(report)) + end;
}

} // namespace Ochre::Journal
