// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/errorjournal.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondMs = 1000;

struct History {
    StudyHistory history;

    void run(const QString &document, qint64 atSeconds, const QStringList &codes, bool isCompiled = false)
    {
        if (!history.documents.contains(document)) {
            history.documents << document;
        }
        history.runs.push_back({static_cast<int>(history.documents.indexOf(document)), 1,
                                1'000'000'000 + atSeconds * secondMs, isCompiled, codes});
    }

    /// Fails, and compiles so many seconds later.
    void mend(const QString &document, qint64 atSeconds, qint64 after)
    {
        run(document, atSeconds, {u"E0382"_s});
        run(document, atSeconds + after, {}, true);
    }
};

} // namespace

class TestErrorJournal final : public QObject {
    Q_OBJECT

private slots:
    void codes_areCountedMostFrequentFirst()
    {
        History of;
        of.run(u"a"_s, 0, {u"E0308"_s});
        of.run(u"a"_s, 9, {u"E0382"_s, u"E0308"_s});
        of.run(u"b"_s, 20, {u"E0308"_s});
        const std::vector<MetCode> codes = errorJournal(of.history);
        QCOMPARE(codes.size(), 2U);
        QCOMPARE(codes[0].code, u"E0308"_s);
        QCOMPARE(codes[0].times, 3);
        QCOMPARE(codes[0].programs.size(), 2U);
        QCOMPARE(codes[0].programs[0].document, u"b"_s); // the last one
        QCOMPARE(codes[0].programs[1].times, 2);
        QVERIFY(!codes[0].usualMs());
    }

    void code_isMendedWhenTheProgramCompilesWithoutIt()
    {
        History of;
        of.run(u"a"_s, 0, {u"E0382"_s});
        of.run(u"b"_s, 30, {}, true);     // another program
        of.run(u"a"_s, 60, {u"E0308"_s}); // it may only be hidden
        of.run(u"a"_s, 100, {}, true);
        const std::vector<MetCode> codes = errorJournal(of.history);
        QCOMPARE(codes.size(), 2U);
        QCOMPARE(*codes[0].usualMs() + *codes[1].usualMs(), (100 + 40) * secondMs);
    }

    void lint_isMendedWhenItIsGone()
    {
        History of;
        of.run(u"a"_s, 0, {u"unused_variables"_s}, true);
        of.run(u"a"_s, 10, {u"unused_variables"_s}, true);
        of.run(u"a"_s, 25, {}, true);
        QCOMPARE(*errorJournal(of.history)[0].usualMs(), 25 * secondMs);
    }

    void pause_countsTenMinutesAtMost()
    {
        History of;
        of.mend(u"a"_s, 0, 86'400);
        QCOMPARE(*errorJournal(of.history)[0].usualMs(), 600 * secondMs);
    }

    void change_comparesTheHalves()
    {
        History of;
        const QList<qint64> times{100, 300, 200, 40, 20};
        for (qsizetype i = 0; i < times.size(); ++i) {
            QVERIFY(errorJournal(of.history).empty() || i >= 4 || !errorJournal(of.history)[0].change());
            of.mend(u"a"_s, 10'000 * i, times[i]);
        }
        const MetCode met = errorJournal(of.history)[0];
        QCOMPARE(*met.usualMs(), 100 * secondMs);
        QCOMPARE(*met.change(), std::pair(200 * secondMs, 40 * secondMs)); // of 100, 300 and of 200, 40, 20
    }
};

QTEST_APPLESS_MAIN(TestErrorJournal)
#include "tst_errorjournal.moc"
