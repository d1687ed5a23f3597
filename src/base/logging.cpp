// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"

#include <QMutex>
#include <QTime>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Ochre {

Q_LOGGING_CATEGORY(logCourse, "ochre.course", QtInfoMsg)
Q_LOGGING_CATEGORY(logJournal, "ochre.journal", QtInfoMsg)
Q_LOGGING_CATEGORY(logRunner, "ochre.runner", QtInfoMsg)
Q_LOGGING_CATEGORY(logSandbox, "ochre.sandbox", QtInfoMsg)
Q_LOGGING_CATEGORY(logToolchain, "ochre.toolchain", QtInfoMsg)
Q_LOGGING_CATEGORY(logWindow, "ochre.window", QtInfoMsg)

namespace {

constexpr qsizetype linesKept = 200;

struct Log {
    QMutex mutex;
    QStringList lines;
    bool isVerbose = false;
};

// Qt calls a plain function from any thread, so what it writes to has to be reachable from there.
Log &log()
{
    static Log kept;
    return kept;
}

void take(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString line = QTime::currentTime().toString(u"HH:mm:ss.zzz"_s) + u' '
                         + QString::fromLatin1(context.category ? context.category : "default") + u": "_s + message;
    Log &kept = log();
    {
        const QMutexLocker lock(&kept.mutex);
        kept.lines << line;
        if (kept.lines.size() > linesKept) {
            kept.lines.removeFirst();
        }
    }
    if (kept.isVerbose || (type != QtDebugMsg && type != QtInfoMsg)) {
        std::fputs(qPrintable(line + u'\n'), stderr);
    }
}

} // namespace

void installLog(bool verbose)
{
    log().isVerbose = verbose;
    if (verbose) {
        QLoggingCategory::setFilterRules(u"ochre.*=true"_s);
    }
    qInstallMessageHandler(take);
}

QStringList recentLog()
{
    Log &kept = log();
    const QMutexLocker lock(&kept.mutex);
    return kept.lines;
}

} // namespace Ochre
