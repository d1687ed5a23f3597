// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/nearestname.h"

#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

class TestNearestName final : public QObject {
    Q_OBJECT

private slots:
    void name_isTheOneThatNeedsTheFewestChanges()
    {
        const QStringList names{u"option"_s, u"closures"_s, u"iterators"_s};
        QCOMPARE(nearestName(u"optoin"_s, names), u"option"_s);
        QCOMPARE(nearestName(u"Closure"_s, names), u"closures"_s);
        QCOMPARE(nearestName(u"../.."_s, {u"rust"_s}), u"rust"_s);
        QCOMPARE(nearestName(u"option"_s, {}), QString());
        QCOMPARE(nearestName(QString(1'000'000, u'x'), names), u"option"_s); // soon
    }

    void sentence_listsWhatCanBeRead()
    {
        QCOMPARE(nearestNames(u"a"_s, {}), u"There is none."_s);
        QCOMPARE(nearestNames(u"a"_s, {u"rust"_s}), u"There is only “rust”."_s);
        QCOMPARE(nearestNames(u"rus"_s, {u"async"_s, u"rust"_s}),
                 u"The nearest one is “rust”; there are: async, rust."_s);
        QStringList many;
        for (int i = 0; i < 20; ++i) {
            many << u"lesson-%1"_s.arg(i);
        }
        QCOMPARE(nearestNames(u"leson-7"_s, many), u"The nearest of the 20 names there are is “lesson-7”."_s);
    }
};

QTEST_GUILESS_MAIN(TestNearestName)
#include "tst_nearestname.moc"
