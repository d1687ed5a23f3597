// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/exercisereader.h"
#include "course/rulenames.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestRuleNames final : public QObject {
    Q_OBJECT

private slots:
    void rules_areRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<RuleOrder>("order");
        QTest::newRow("plain") << u"clone"_s << RuleOrder{u"clone"_s};
        QTest::newRow("name") << u"call split_at"_s << RuleOrder{u"call"_s, u"split_at"_s};
        QTest::newRow("number") << u"number 0x1f"_s << RuleOrder{u"number"_s, u"0x1f"_s};
        QTest::newRow("function") << u"loop in total"_s << RuleOrder{u"loop"_s, {}, u"total"_s};
        QTest::newRow("method") << u"call find in Shelf::row"_s << RuleOrder{u"call"_s, u"find"_s, u"Shelf::row"_s};
        QTest::newRow("a function named in") << u"name in"_s << RuleOrder{u"name"_s, u"in"_s};
    }

    void rules_areRead()
    {
        QFETCH(QString, text);
        QFETCH(RuleOrder, order);
        const auto parsed = parseRule(text);
        QVERIFY2(parsed, qPrintable(parsed ? QString() : parsed.error().text()));
        QCOMPARE(*parsed, order);
    }

    void otherTexts_areRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("advice");
        QTest::newRow("misspelt") << u"clones"_s << u"clone"_s;
        QTest::newRow("token of format 1") << u".clone()"_s << u"clone"_s;
        QTest::newRow("another word") << u"wild-card-arm in f"_s << u"wildcard-arm"_s;
        QTest::newRow("nothing") << u""_s << u"if"_s;
        QTest::newRow("name is missing") << u"call"_s << u"call NAME"_s;
        QTest::newRow("name is too much") << u"loop total"_s << u"“loop”"_s;
        QTest::newRow("number") << u"number one"_s << u"number NUMBER"_s;
        QTest::newRow("two functions") << u"loop in a::b::c"_s << u"one function"_s;
        QTest::newRow("line end") << u"call a\nb"_s << u"call NAME"_s;
    }

    void otherTexts_areRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, advice);
        const auto parsed = parseRule(text);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().advice.contains(advice), qPrintable(parsed.error().text()));
    }

    void exercises_nameRulesInFormat2_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QStringList>("problems");
        QTest::newRow("rules") << 2 << "require = [\"loop in f\"]\nforbid = [\"clone\"]\n"_ba << QStringList();
        QTest::newRow("unknown") << 2 << "require = [\"loop\",\n  \"lop\"]\nforbid = [\".clone()\"]\n"_ba
                                 << QStringList{u"2:3 unknown-rule"_s, u"3:11 unknown-rule"_s};
        QTest::newRow("tokens") << 1 << "forbid = [\".clone()\"]\n"_ba << QStringList();
        QTest::newRow("required in format 1") << 1 << "require = [\"loop\"]\n"_ba << QStringList{u"1:1 unknown-key"_s};
    }

    void exercises_nameRulesInFormat2()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, lines);
        QFETCH(QStringList, problems);
        const QTemporaryDir pack;
        write(pack.filePath(u"e/exercise.toml"_s),
              lines
                  + "id = \"e\"\ntitle = \"E\"\ngoal = \"G\"\nkind = \"refactor\"\ncheck = \"run\"\nhints = [\"h\"]\n"
                    "minutes = 3\n");
        write(pack.filePath(u"e/main.rs"_s), "fn main() {}\n");
        write(pack.filePath(u"e/solution.rs"_s), "fn main() {}\n");
        Problems found;
        PackFiles files(pack.path(), found);
        files.setFormat(format);
        const auto exercise = readExercise(files, u"e"_s);
        QVERIFY(exercise);
        sortProblems(found);
        QStringList told;
        for (const Problem &problem : found) {
            told << u"%1:%2 %3"_s.arg(problem.line).arg(problem.column).arg(problem.rule);
        }
        QCOMPARE(told, problems);
        QCOMPARE(exercise->hasRules(), format == 2);
        QCOMPARE(exercise->forbid.isEmpty(), format == 2 || !lines.contains("forbid"));
    }
};

QTEST_GUILESS_MAIN(TestRuleNames)
#include "tst_rulenames.moc"
