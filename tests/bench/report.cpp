// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Ochre::Bench {

namespace {

// A number with as many digits as mean something.
QString digits(double number)
{
    return QString::number(number, 'f', number < 10 ? 2 : number < 100 ? 1 : 0);
}

void line(const QString &what, const QString &measured, const QString &aim, const QString &verdict,
          const QString &detail)
{
    const QString text = u"  "_s + what.leftJustified(46) + measured.rightJustified(10) + aim.rightJustified(12)
                         + u"  "_s + verdict.leftJustified(6) + detail;
    std::puts(qUtf8Printable(text.trimmed().prepend(u"  "_s)));
    std::fflush(stdout);
}

QString verdict(double measured, double aim)
{
    return aim <= 0 ? QString() : measured <= aim ? u"ok"_s : u"over"_s;
}

} // namespace

void Report::section(const QString &title, const QString &how) const
{
    std::puts(qUtf8Printable(u"\n"_s + title + u"\n  "_s + how));
    line(u"what"_s, u"measured"_s, u"aim"_s, {}, {});
}

void Report::ratio(const QString &what, const Ratio &ratio, double aim) const
{
    if (ratio.rounds == 0) {
        return failure(what, u"no round was finished"_s);
    }
    const QString detail =
        u"%1 ms against %2 ms, %3 rounds"_s.arg(digits(ratio.ours), digits(ratio.bare)).arg(ratio.rounds);
    line(what, digits(ratio.value) + u" ×"_s, u"≤ "_s + digits(aim) + u" ×"_s, verdict(ratio.value, aim), detail);
}

void Report::value(const QString &what, double measured, double aim, const QString &unit, const QString &detail) const
{
    line(what, digits(measured) + u' ' + unit, aim > 0 ? u"≤ "_s + digits(aim) + u' ' + unit : QString(),
         verdict(measured, aim), detail);
}

void Report::failure(const QString &what, const QString &reason) const
{
    line(what, u"–"_s, {}, {}, u"not measured: "_s + reason);
}

} // namespace Ochre::Bench
