// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/followups.h"
#include "packworkshop.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Course;
using namespace Qt::StringLiterals;

/// One thing that is wrong is one message.
class TestFollowUps final : public QObject {
    Q_OBJECT

private slots:
    void oneMistake_isOneMessage_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("rule");
        const QString lesson = u"01-counting/lesson.md"_s;
        const QString questions = u"01-counting/questions.toml"_s;
        const QString drill = u"01-counting/drills/one-mut/drill.toml"_s;
        const auto row = [](const char *name, const QString &file, const QByteArray &before, const QByteArray &after,
                            const QString &rule) { QTest::newRow(name) << file << before << after << rule; };
        row("head that is no TOML", lesson, "id = \"counting\"", "id =", u"toml-syntax"_s);
        row("lesson without a head", lesson, "+++\nid = \"counting\"", "id = \"counting\"", u"front-matter-missing"_s);
        row("lesson with a bad id", lesson, "id = \"counting\"", "id = \"Count Ing\"", u"bad-id"_s);
        row("lesson without an id", lesson, "id = \"counting\"\n", "", u"missing-key"_s);
        row("questions that are no TOML", questions, "id = \"counting-ladder\"", "id = ", u"toml-syntax"_s);
        row("question with a bad id", questions, "id = \"counting-ladder\"", "id = \"Ladder\"", u"bad-id"_s);
        row("drill that is no TOML", drill, "id = \"one-mut\"", "id = ", u"toml-syntax"_s);
        row("drill with a number for an id", drill, "id = \"one-mut\"", "id = 1", u"wrong-type"_s);
        row("format in quotes", u"course.toml"_s, "format = 2", "format = \"2\"", u"wrong-type"_s);
        row("no format", u"course.toml"_s, "format = 2\n", "", u"missing-key"_s);
    }

    void oneMistake_isOneMessage()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, rule);
        const PackWorkshop pack(u"every-kind"_s);
        QCOMPARE(pack.problemsOf(), QStringList());
        pack.replace(file, before, after);
        const QStringList told = pack.problemsOf();
        QVERIFY2(told.size() == 1 && told.front().startsWith(file) && told.front().endsWith(rule),
                 qPrintable(told.join(u'\n')));
    }

    // What has nothing to do with it is told together with it.
    void otherMistakes_areTold()
    {
        const PackWorkshop pack(u"every-kind"_s);
        pack.replace(u"01-counting/drills/one-mut/drill.toml"_s, "id = \"one-mut\"", "id = ");
        pack.replace(u"course.toml"_s, "edition = \"2024\"", "edition = \"2023\"");
        QCOMPARE(pack.problemsOf().size(), 2);
    }

    void lessons_standAlone()
    {
        Problems problems{{u"01-a/questions.toml"_s, 1, 1, u"toml-syntax"_s, {}},
                          {u"01-a/questions.toml"_s, 1, 1, u"too-few-questions"_s, {}},
                          {u"02-b/questions.toml"_s, 1, 1, u"too-few-questions"_s, {}},
                          {u"02-b/questions.de.toml"_s, 1, 1, u"translation-ids"_s, {}},
                          {u"02-b/lesson.md"_s, 1, 1, u"unknown-concept"_s, {}},
                          {u"cards/a.toml"_s, 1, 1, u"unknown-reference"_s, {}}};
        dropFollowUps(problems);
        QStringList left;
        std::ranges::transform(problems, std::back_inserter(left),
                               [](const Problem &problem) -> QString { return problem.file + u' ' + problem.rule; });
        QCOMPARE(left, (QStringList{u"01-a/questions.toml toml-syntax"_s, u"02-b/questions.toml too-few-questions"_s,
                                    u"02-b/questions.de.toml translation-ids"_s, u"02-b/lesson.md unknown-concept"_s}));
    }
};

QTEST_GUILESS_MAIN(TestFollowUps)
#include "tst_followups.moc"
