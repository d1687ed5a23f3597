// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics/testframe.h"

#include <QRegularExpression>

namespace Ochre::Diagnostics {

using namespace Qt::StringLiterals;

namespace {

QRegularExpression lineForm(const QString &pattern)
{
    return QRegularExpression(u'^' + pattern + u'$', QRegularExpression::MultilineOption);
}

qsizetype countOf(const QRegularExpression &form, const QString &text)
{
    qsizetype count = 0;
    for (auto matches = form.globalMatch(text); matches.hasNext(); matches.next()) {
        ++count;
    }
    return count;
}

// Behind the last test stands its result, the list of --show-output, or nothing when there was none.
bool endsWithAResult(const QString &text, const TestFrame &frame)
{
    static const QRegularExpression ignored = lineForm(uR"(test .+ \.\.\. ignored(?:, .*)?)"_s);
    if (!text.endsWith("\n\n"_L1)) {
        return false;
    }
    const QStringView rest = QStringView(text).chopped(2);
    const QStringView last = rest.sliced(rest.lastIndexOf(u'\n') + 1);
    const bool isNone = frame.announced == 0 && last.startsWith("running 0 tests"_L1);
    // The reason of an #[ignore] may have several lines.
    const bool mayBeReason = frame.counts.ignored > 0 && countOf(ignored, text) == frame.counts.ignored;
    return isNone || mayBeReason || last.endsWith("ok"_L1) || last.startsWith("    "_L1);
}

} // namespace

TestFrame testFrameOf(const QString &text)
{
    static const QRegularExpression opening(uR"(\A\nrunning (\d+) tests?\n)"_s);
    static const QRegularExpression begin = lineForm(uR"(running \d+ tests?)"_s);
    static const QRegularExpression end = lineForm(
        uR"(test result: (ok|FAILED)\. (\d+) passed; (\d+) failed; (\d+) ignored; (\d+) measured; \d+ filtered out; )"
        uR"(finished in [\d.]+s)"_s);
    TestFrame frame;
    const QRegularExpressionMatch head = opening.match(text);
    const qsizetype last = text.lastIndexOf("\ntest result: "_L1);
    frame.announced = head.capturedView(1).toInt();
    const QRegularExpressionMatch tail = last < 0 ? QRegularExpressionMatch() : end.match(text, last + 1);
    if (!tail.hasMatch()) {
        return frame;
    }
    frame.end = tail.capturedStart();
    frame.counts = {tail.capturedView(2).toInt(), tail.capturedView(3).toInt(), tail.capturedView(4).toInt()};
    if (tail.capturedView(1) == "FAILED"_L1) {
        frame.isWhole = frame.counts.failed > 0; // nobody pretends to fail
        return frame;
    }
    const int sum = frame.counts.passed + frame.counts.ignored + tail.capturedView(5).toInt();
    frame.isWhole = head.hasMatch() && frame.counts.failed == 0 && sum == frame.announced
                    && endsWithAResult(text.first(frame.end), frame) && countOf(begin, text) == countOf(end, text);
    return frame;
}

} // namespace Ochre::Diagnostics
