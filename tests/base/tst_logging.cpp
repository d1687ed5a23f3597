// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/logging.h"

#include <QRegularExpression>
#include <QTest>
#include <QThread>

using namespace Ochre;
using namespace Qt::StringLiterals;

class TestLogging final : public QObject {
    Q_OBJECT

    QtMessageHandler m_before = nullptr;

    static bool hasLine(const QString &part)
    {
        return std::ranges::any_of(recentLog(), [&part](const QString &line) { return line.contains(part); });
    }

private slots:
    void init()
    {
        m_before = qInstallMessageHandler(nullptr);
        installLog(false);
    }
    void cleanup() { qInstallMessageHandler(m_before); }

    void line_saysWhenWhereAndWhat()
    {
        qCInfo(logRunner) << "compiled in" << 7 << "ms";
        const QString line = recentLog().constLast();
        static const QRegularExpression form(uR"(^\d\d:\d\d:\d\d\.\d{3} ochre\.runner: compiled in 7 ms$)"_s);
        QVERIFY2(form.match(line).hasMatch(), qPrintable(line));
    }

    void everyRoom_isNamed()
    {
        qCInfo(logCourse) << "one";
        qCInfo(logJournal) << "two";
        qCInfo(logSandbox) << "three";
        qCInfo(logToolchain) << "four";
        qCInfo(logWindow) << "five";
        const QString all = recentLog().join(u'\n');
        for (const QString &part : {u"ochre.course: one"_s, u"ochre.journal: two"_s, u"ochre.sandbox: three"_s,
                                    u"ochre.toolchain: four"_s, u"ochre.window: five"_s}) {
            QVERIFY2(all.contains(part), qPrintable(part));
        }
    }

    void log_keepsTheLastTwoHundredInOrder()
    {
        for (int i = 0; i < 500; ++i) {
            qCInfo(logWindow) << "number" << i;
        }
        const QStringList lines = recentLog();
        QCOMPARE(lines.size(), 200);
        for (int i = 0; i < 200; ++i) {
            QVERIFY2(lines[i].endsWith(u"number %1"_s.arg(300 + i)), qPrintable(lines[i]));
        }
    }

    void chatter_isNotKeptUnlessAskedFor()
    {
        qCDebug(logRunner) << "a quiet detail";
        QVERIFY(!hasLine(u"a quiet detail"_s));
    }

    // Whatever the threads do at once: no line is lost, none is torn.
    void threads_writeWholeLines()
    {
        std::vector<std::unique_ptr<QThread>> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back(QThread::create([thread] {
                for (int i = 0; i < 40; ++i) {
                    qCInfo(logJournal).noquote() << u"<%1-%2>"_s.arg(thread).arg(i);
                }
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads) {
            QVERIFY(thread->wait());
        }
        for (int thread = 0; thread < 4; ++thread) {
            for (int i = 0; i < 40; ++i) {
                const QString whole = u"ochre.journal: <%1-%2>"_s.arg(thread).arg(i);
                QCOMPARE(std::ranges::count_if(recentLog(), [&](const QString &line) { return line.endsWith(whole); }),
                         1);
            }
        }
    }

    void linesWithSigns_areKeptAsTheyAre()
    {
        qCInfo(logCourse).noquote() << u"100% %s %1 ü🦀"_s;
        QVERIFY(hasLine(u"100% %s %1 ü🦀"_s));
    }
};

QTEST_GUILESS_MAIN(TestLogging)
#include "tst_logging.moc"
