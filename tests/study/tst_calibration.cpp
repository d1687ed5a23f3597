// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/calibration.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

namespace {

PastAnswer said(int item, qint64 day, Sureness sureness, bool isRight)
{
    return {.item = item, .day = day, .sureness = sureness, .isRight = isRight};
}

Calibration of(const std::vector<PastAnswer> &answers)
{
    StudyHistory history;
    history.items = {u"rust/a"_s, u"rust/b"_s, u"rust/c"_s};
    history.answers = answers;
    return calibrationOf(history);
}

} // namespace

class TestCalibration final : public QObject {
    Q_OBJECT

private slots:
    void nothingSaid_isNothing()
    {
        const Calibration none = of({said(0, 1, Sureness::Unsaid, true)});
        QCOMPARE(none.answers, 0);
        QCOMPARE(none.brier, 0.0);
    }

    void levels_areCountedEach()
    {
        const Calibration all = of({said(0, 1, Sureness::Sure, true), said(1, 1, Sureness::Sure, false),
                                    said(2, 1, Sureness::Guess, true), said(0, 2, Sureness::Fairly, false)});
        QCOMPARE(all.answers, 4);
        QCOMPARE(all.levels[0], (SurenessLevel{Sureness::Guess, 1, 1}));
        QCOMPARE(all.levels[1], (SurenessLevel{Sureness::Fairly, 1, 0}));
        QCOMPARE(all.levels[2], (SurenessLevel{Sureness::Sure, 2, 1}));
        QCOMPARE(all.sureButWrong(), 1);
        QCOMPARE(all.guessedRight(), 1);
        // ((0.95-1)² + 0.95² + (0.35-1)² + 0.65²) / 4
        QVERIFY(qAbs(all.brier - 0.4375) < 1e-12);
    }

    // The answer has just been shown.
    void secondAnswerOfADay_isLeftOut()
    {
        const Calibration all = of({said(0, 1, Sureness::Sure, false), said(0, 1, Sureness::Sure, true),
                                    said(1, 1, Sureness::Unsaid, false), said(1, 1, Sureness::Sure, true)});
        QCOMPARE(all.answers, 1);
        QCOMPARE(all.sureButWrong(), 1);
    }
};

QTEST_APPLESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
