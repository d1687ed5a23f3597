// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/problem.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestProblem final : public QObject {
    Q_OBJECT

private slots:
    void text_isThatOfACompiler()
    {
        const Problem problem{u"01-a/lesson.md"_s, 4, 9, u"wrong-type"_s, u"“minutes” must be a number."_s};
        QCOMPARE(problem.text(), u"01-a/lesson.md:4:9: “minutes” must be a number."_s);
    }

    void newProblems_areThoseThatNobodyKnew()
    {
        const Problem known{u"a.toml"_s, 4, 9, u"unknown-key"_s, u"“x” is not known."_s};
        Problem moved = known;
        moved.line = 40;
        Problem elsewhere = known;
        elsewhere.file = u"b.toml"_s;
        QCOMPARE(newProblems({}, {known}), Problems());
        QCOMPARE(newProblems({moved}, {known}), Problems()); // lines were written above it
        QCOMPARE(newProblems({moved, elsewhere}, {known}), Problems{elsewhere});
        QCOMPARE(newProblems({known, moved}, {known}), Problems{moved}); // the same mistake once more
        QCOMPARE(newProblems({known}, {}), Problems{known});
    }
};

QTEST_GUILESS_MAIN(TestProblem)
#include "tst_problem.moc"
