// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/linemarks.h"

#include <QTest>

using namespace Ochre::Study;
using namespace Qt::StringLiterals;

class TestLineMarks final : public QObject {
    Q_OBJECT

private slots:
    void everyCategory_comesBackAsItWas()
    {
        QList<LineMark> marks;
        for (const Ochre::Course::FaultCategory category : faultCategories()) {
            marks << LineMark{static_cast<int>(marks.size()) + 1, category};
        }
        QCOMPARE(marks.size(), 8);
        QCOMPARE(readMarks(marksText(marks)), marks);
    }

    void text_isALineForEachMark()
    {
        QCOMPARE(marksText({{3, Ochre::Course::FaultCategory::ErrorHandling}, {1, Ochre::Course::FaultCategory::Api}}),
                 u"3 error-handling\n1 api"_s);
        QCOMPARE(marksText({}), QString());
    }

    void whatIsNoMark_isLeftOut()
    {
        QVERIFY(readMarks({}).isEmpty());
        QCOMPARE(readMarks(u"3 performance\nx style\n0 api\n4 luck\n5"_s).size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestLineMarks)
#include "tst_linemarks.moc"
