// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/problem.h"
#include "ctl/console.h"

#include <QEventLoop>
#include <QJsonArray>

namespace Ochre::Ctl {

[[nodiscard]] QJsonArray problemsJson(const Course::Problems &problems);

/// As compilers print it, so that editors and terminals can jump there.
void print(const Course::Problems &problems, const QString &folder, QTextStream &out);

/// One line that is written over on a terminal, a line now and then elsewhere.
void showProgress(const Console &console, int done, int total, const QString &text);

/// Lets a checker of packs work on a request, with its progress shown, until it has a report or the user interrupts it;
/// what was answered by then is in its cache.
template<typename Checker, typename Report, typename Request>
[[nodiscard]] Report waitForReport(const Request &request, const Console &console)
{
    Checker checker;
    Report answer;
    QEventLoop loop;
    QObject::connect(&checker, &Checker::progress, &loop, [&console](int done, int total, const QString &text) {
        showProgress(console, done, total, text);
    });
    QObject::connect(&checker, &Checker::finished, &loop, [&](const Report &report) {
        answer = report;
        loop.quit();
    });
    checker.start(request);
    if (!console.wait(loop)) {
        answer.error = interrupted();
    }
    return answer;
}

} // namespace Ochre::Ctl
