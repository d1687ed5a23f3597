// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/packoutput.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace Ochre::Ctl {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PackCommands)
};

} // namespace

QJsonArray problemsJson(const Course::Problems &problems)
{
    QJsonArray result;
    for (const Course::Problem &problem : problems) {
        result << QJsonObject{{u"file"_s, problem.file},
                              {u"line"_s, problem.line},
                              {u"column"_s, problem.column},
                              {u"rule"_s, problem.rule},
                              {u"message"_s, problem.message}};
    }
    return result;
}

void print(const Course::Problems &problems, const QString &folder, QTextStream &out)
{
    for (const Course::Problem &problem : problems) {
        out << QDir(folder).filePath(problem.file) << ':' << problem.line << ':' << problem.column << u": "_s
            << problem.message << u" ["_s << problem.rule << u"]\n"_s;
    }
}

void showProgress(const Console &console, int done, int total, const QString &text)
{
    if (console.isErrTerminal) {
        console.err << QStringLiteral("\r%1/%2 %3").arg(done).arg(total).arg(text.left(60), -60);
    } else if (done % 50 == 0 || done == total) {
        console.err << Text::tr("%1 of %2 proven").arg(done).arg(total) << '\n';
    }
    console.err.flush();
}

} // namespace Ochre::Ctl
