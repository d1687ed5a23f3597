// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cheatlist.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Runner;
using namespace Qt::StringLiterals;

class TestCheatList final : public QObject {
    Q_OBJECT

private slots:
    void request_holdsTheQuery()
    {
        const QByteArray text = cheatRequest({{{u"src/a.rs"_s, "fn é() {}"}}, {"one", "two"}, u"3\n"_s, false});
        const QJsonObject object = QJsonDocument::fromJson(text).object();
        QCOMPARE(object[u"files"_s][0][u"path"_s].toString(), u"src/a.rs"_s);
        QCOMPARE(object[u"files"_s][0][u"text"_s].toString(), u"fn é() {}"_s);
        QCOMPARE(object[u"tests"_s].toArray(), (QJsonArray{u"one"_s, u"two"_s}));
        QCOMPARE(object[u"expected"_s].toString(), u"3\n"_s);
        QCOMPARE(object[u"main"_s], QJsonValue(false));
    }

    void request_leavesOutWhatIsNotPrinted()
    {
        const QJsonObject object = QJsonDocument::fromJson(cheatRequest({{{{}, "x"}}, {}, {}, true})).object();
        QVERIFY(!object.contains(u"expected"_s));
        QCOMPARE(object[u"main"_s], QJsonValue(true));
    }

    void answer_becomesCheats()
    {
        const auto list =
            parseCheatList(R"({"cheats":[{"cheat":"todo","function":"A::f","path":"p","line":3,"text":"é\n"}],)"
                           R"("unparsed":[{"path":"q","line":1,"column":4,"message":"m"}],"left_out":2})");
        QVERIFY(list);
        QCOMPARE(list->cheats, (std::vector<Cheat>{{u"todo"_s, u"A::f"_s, u"p"_s, 3, "é\n"}}));
        QCOMPARE(list->unread, (std::vector<UnreadText>{{u"q"_s, 1, 4, u"m"_s}}));
        QCOMPARE(list->leftOut, 2);
    }

    void answer_thatIsNone_isAnError_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("where");
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("garbage") << "hello"_ba << QString();
        QTest::newRow("error") << R"({"error":"too long"})"_ba << u"too long"_s;
        QTest::newRow("report of rules") << R"({"breaches":[]})"_ba << QString();
    }

    void answer_thatIsNone_isAnError()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, where);
        const auto list = parseCheatList(answer);
        QVERIFY(!list);
        QCOMPARE(list.error().where, where);
        QVERIFY(!list.error().what.isEmpty() && !list.error().advice.isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestCheatList)
#include "tst_cheatlist.moc"
