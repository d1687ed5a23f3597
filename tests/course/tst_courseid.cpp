// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/courseid.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestCourseId final : public QObject {
    Q_OBJECT

private slots:
    void id_isWordsJoinedByHyphens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("is");
        QTest::newRow("word") << u"rust"_s << true;
        QTest::newRow("words") << u"rust-in-2-weeks"_s << true;
        QTest::newRow("digit") << u"7"_s << true;
        QTest::newRow("longest") << QString(longestId, u'a') << true;
        QTest::newRow("too long") << QString(longestId + 1, u'a') << false;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("capital") << u"Rust"_s << false;
        QTest::newRow("two hyphens") << u"a--b"_s << false;
        QTest::newRow("hyphen first") << u"-a"_s << false;
        QTest::newRow("hyphen last") << u"a-"_s << false;
        QTest::newRow("line end") << u"a\n"_s << false;
        QTest::newRow("path") << u"../a"_s << false;
        QTest::newRow("other letters") << u"größe"_s << false;
    }

    void id_isWordsJoinedByHyphens()
    {
        QFETCH(QString, text);
        QTEST(isId(text), "is");
    }

    void joined_isSplitAgain()
    {
        QCOMPARE(splitId(joinId(u"rust"_s, u"moves"_s)), (CourseId{u"rust"_s, u"moves"_s}));
        QCOMPARE(splitId(joinId({}, u"moves"_s)), (CourseId{{}, u"moves"_s}));
    }
};

QTEST_APPLESS_MAIN(TestCourseId)
#include "tst_courseid.moc"
