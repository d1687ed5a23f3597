// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/cardlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Ochre::Models;
using namespace Qt::StringLiterals;

class TestCardListModel final : public QObject {
    Q_OBJECT

private:
    static std::vector<CardRow> rows()
    {
        return {{u"a"_s, u"What moves"_s, u"What moves\nA String moves"_s},
                {u"b"_s, u"What copies"_s, u"What copies\nA u32"_s, true},
                {u"c"_s, u"What borrows"_s, u"What borrows\nA &str"_s, false, true}};
    }

    static QStringList shown(const CardListModel &model)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row) {
            texts << model.index(row).data().toString();
        }
        return texts;
    }

private slots:
    void removedCards_areShownOnlyWhenAsked()
    {
        CardListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows());
        QCOMPARE(shown(model), (QStringList{u"What moves"_s, u"What borrows (not saved)"_s}));
        QCOMPARE(model.cardCount(), 2);
        model.setRemovedShown(true);
        QCOMPARE(shown(model),
                 (QStringList{u"What moves"_s, u"What copies (removed)"_s, u"What borrows (not saved)"_s}));
        QCOMPARE(model.rowOf(u"c"_s), 2);
        QCOMPARE(model.idAt(1), u"b"_s);
        QVERIFY(model.idAt(3).isEmpty());
        QVERIFY(model.idAt(-1).isEmpty());
    }

    void search_wantsEveryWordSomewhereOnTheCard()
    {
        CardListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows(rows());
        model.setSearch(u"string WHAT"_s);
        QCOMPARE(shown(model), QStringList{u"What moves"_s});
        QCOMPARE(model.rowOf(u"c"_s), -1);
        model.setSearch(u"what lifetime"_s);
        QCOMPARE(model.rowCount(), 0);
        model.setSearch({});
        QCOMPARE(model.rowCount(), 2);
    }

    void aRowThatIsTypedIn_changesAlone()
    {
        CardListModel model;
        model.setRows(rows());
        QSignalSpy changed(&model, &CardListModel::dataChanged);
        QSignalSpy reset(&model, &CardListModel::modelReset);
        model.setRow({u"a"_s, u"What moves?"_s, u"What moves?"_s, false, true});
        model.setRow({u"a"_s, u"What moves?"_s, u"What moves?"_s, false, true}); // the same
        QCOMPARE(changed.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(shown(model).first(), u"What moves? (not saved)"_s);
        std::vector<CardRow> now = rows();
        now[0] = {u"a"_s, u"What moves?"_s, u"What moves?"_s, false, true};
        model.setRows(now); // as it is
        QCOMPARE(reset.size(), 0);
    }

    void titles_areTheFirstWordsWithoutMarks()
    {
        QCOMPARE(cardTitle(u"\n\n## What does `?` do\non *main*"_s), u"What does ? do"_s);
        QCOMPARE(cardTitle(u"- [ ] `Rc`"_s), u"[ ] Rc"_s);
        QCOMPARE(cardTitle(u"***"_s), u"***"_s);
        QCOMPARE(cardTitle(u"What does `*from_raw(p)` *own*?"_s), u"What does *from_raw(p) own?"_s);
        QVERIFY(cardTitle({}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCardListModel)
#include "tst_cardlistmodel.moc"
