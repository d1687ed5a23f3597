// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/reviewgrading.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;
using Ochre::Course::FaultCategory;
using Ochre::Course::ReviewQuestion;

namespace {

// Two faults share line 3; line 5 only looks like one.
ReviewQuestion review()
{
    return {{{{3, 4}, FaultCategory::Ownership, u"why"_s}, {{3}, FaultCategory::Style, u"why"_s}}, {{{5}, u"fine"_s}}};
}

} // namespace

class TestReviewGrading final : public QObject {
    Q_OBJECT

private slots:
    void marks_areComparedWithTheFaults_data()
    {
        QTest::addColumn<QList<LineMark>>("marks");
        QTest::addColumn<QList<int>>("found");
        QTest::addColumn<QList<int>>("misnamed");
        QTest::addColumn<int>("wrong");
        QTest::addColumn<bool>("complete");
        const LineMark owner{3, FaultCategory::Ownership};
        const LineMark ownerBelow{4, FaultCategory::Ownership};
        const LineMark style{3, FaultCategory::Style};
        const LineMark api{3, FaultCategory::Api};
        const LineMark decoy{5, FaultCategory::Style};
        const LineMark elsewhere{9, FaultCategory::Style};
        QTest::newRow("everything") << QList{owner, style} << QList{0, 1} << QList<int>() << 0 << true;
        QTest::newRow("another line of the same fault")
            << QList{ownerBelow, style} << QList{0, 1} << QList<int>() << 0 << true;
        QTest::newRow("both lines of one fault")
            << QList{owner, ownerBelow, style} << QList{0, 1} << QList<int>() << 0 << true;
        QTest::newRow("one of two") << QList{owner} << QList{0} << QList{1} << 0 << false;
        QTest::newRow("another name") << QList{api} << QList<int>() << QList{0, 1} << 1 << false;
        QTest::newRow("one too many") << QList{owner, style, elsewhere} << QList{0, 1} << QList<int>() << 1 << false;
        QTest::newRow("decoy") << QList{owner, style, decoy} << QList{0, 1} << QList<int>() << 1 << false;
        QTest::newRow("nothing") << QList<LineMark>() << QList<int>() << QList<int>() << 0 << false;
    }

    void marks_areComparedWithTheFaults()
    {
        QFETCH(QList<LineMark>, marks);
        QFETCH(QList<int>, found);
        const ReviewGrade grade = gradeReview(review(), marks);
        QCOMPARE(grade.found, found);
        QCOMPARE(grade.found.size() + grade.missed.size(), 2);
        QTEST(grade.misnamed, "misnamed");
        QTEST(static_cast<int>(grade.wrong.size()), "wrong");
        QTEST(grade.isComplete(), "complete");
        QCOMPARE(grade.decoys.isEmpty(), !marks.contains(LineMark{5, FaultCategory::Style}));
    }
};

QTEST_APPLESS_MAIN(TestReviewGrading)
#include "tst_reviewgrading.moc"
