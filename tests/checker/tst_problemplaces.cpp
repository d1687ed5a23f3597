// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../course/packworkshop.h"
#include "checker/calendarcheck.h"
#include "checker/checkplan.h"
#include "checker/problemplaces.h"

#include <QRegularExpression>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;
using Course::PackWorkshop;
using Course::Problem;
using Course::Problems;

namespace {

const QString questions = u"01-counting/questions.toml"_s;

/// Every rule that the table of FORMAT.md names.
QStringList rulesOfFormat()
{
    QFile file(QStringLiteral(OCHRE_SOURCE_DIR "/lessons/FORMAT.md"));
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const QString table = text.section(u"## What is proven, by rule"_s, 1);
    static const QRegularExpression row(u"^\\| [^|]+ \\| (.*) \\|$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression rule(u"`([a-z0-9-]+)`"_s);
    QStringList rules;
    for (const QRegularExpressionMatch &line : row.globalMatch(table)) {
        const QString names = line.captured(1);
        for (const QRegularExpressionMatch &name : rule.globalMatch(names)) {
            rules << name.captured(1);
        }
    }
    return rules;
}

/// "key" at which a place points: the words before "=" on its line, when it points behind them.
QString keyAt(const QString &text, const Problem &problem)
{
    const QString line = text.split(u'\n').value(problem.line - 1);
    const QString before = line.first(std::min<qsizetype>(problem.column - 1, line.size()));
    return before.contains(u'=') ? before.section(u'=', 0, 0).trimmed() : QString();
}

} // namespace

/// Where problems are told: never at column 0, and at the key where a rule has one.
class TestProblemPlaces final : public QObject {
    Q_OBJECT

private slots:
    void everyRule_hasAPlace()
    {
        const PackWorkshop pack(u"every-kind"_s);
        const QStringList rules = rulesOfFormat();
        QVERIFY2(rules.size() > 90, qPrintable(QString::number(rules.size())));
        for (const QString &rule : rules) {
            for (const QString &file :
                 {questions, u"01-counting/lesson.md"_s, u"cards/ownership.toml"_s, u"gone.rs"_s}) {
                for (const int line : {0, 1, 3}) {
                    Problems problems{{file, line, 0, rule, {}}};
                    settlePlaces(problems, pack.path());
                    QVERIFY2(problems.front().line > 0 && problems.front().column > 0, qPrintable(rule + u' ' + file));
                    QVERIFY2(problems.front().line >= line, qPrintable(rule + u' ' + file));
                }
            }
        }
    }

    // The reader's own: every damaged pack of the test data, file by file.
    void everyDamagedPack_isToldWithPlaces()
    {
        const QDir data(QStringLiteral(OCHRE_SOURCE_DIR "/tests/course/data/bad"));
        const QStringList packs = data.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(!packs.isEmpty());
        qsizetype seen = 0;
        for (const QString &name : packs) {
            const auto loaded = Course::loadPack(data.filePath(name));
            for (const Problem &problem : loaded ? loaded->problems : Problems()) {
                QVERIFY2(problem.line > 0 && problem.column > 0, qPrintable(name + u' ' + problem.text()));
                ++seen;
            }
        }
        QVERIFY(seen > 20);
    }

    void ruleOfAQuestion_pointsAtItsKey_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("key");
        QTest::newRow("predict-first") << u"predict-without-line"_s << u"predict-first"_s << u"program"_s;
        QTest::newRow("review") << u"review-compiles"_s << u"review"_s << u"program"_s;
        QTest::newRow("task") << u"task-starter-passes"_s << u"task"_s << u"starter"_s;
    }

    void ruleOfAQuestion_pointsAtItsKey()
    {
        QFETCH(QString, rule);
        QFETCH(QString, kind);
        const PackWorkshop pack(u"every-kind"_s);
        const QString text = QString::fromUtf8(pack.read(questions));
        const qsizetype at = text.indexOf(u"kind = \"%1\""_s.arg(kind));
        const auto line = static_cast<int>(text.first(text.lastIndexOf(u"[[question]]"_s, at)).count(u'\n')) + 1;
        Problems problems{{questions, line, 0, rule, {}}};
        settlePlaces(problems, pack.path());
        QTEST(keyAt(text, problems.front()), "key");
        QVERIFY(problems.front().line > line);
    }

    void ruleOfACard_pointsAtItsProgram()
    {
        const PackWorkshop pack(u"every-kind"_s);
        const auto loaded = Course::loadPack(pack.path());
        const Course::ExplainCard &card = loaded->course.cards.front();
        Problems problems{{card.file, card.ways.front().line, 0, u"card-after"_s, {}}};
        settlePlaces(problems, pack.path());
        const QString line = QString::fromUtf8(pack.read(card.file)).split(u'\n').value(problems.front().line - 1);
        QVERIFY2(line.first(problems.front().column - 1).contains(u"after"_s), qPrintable(line));
    }

    void calendar_isAskedByAuthorsOnly()
    {
        const PackWorkshop pack;
        pack.write(u"01-handing-over/lesson.md"_s,
                   pack.read(u"01-handing-over/lesson.md"_s).replace("reviewed = 2026", "reviewed = 2226"));
        QCOMPARE(pack.problemsOf(), QStringList());
        Course::Course course = Course::loadPack(pack.path())->course;
        course.minRust = u"1.999"_s;
        const QStringList told = Course::told(checkCalendar(course, QDate(2026, 11, 30)));
        QCOMPARE(told.size(), 2);
        QVERIFY2(told.front().startsWith(u"course.toml:"_s) && told.front().endsWith(u" bad-value"_s),
                 qPrintable(told.front()));
        QVERIFY(told.back().startsWith(u"01-handing-over/lesson.md:"_s));
    }

    void newestRust_isWhatIsOut_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<int>("number");
        QTest::newRow("1.85 and not 1.87") << QDate(2025, 2, 20) << 85;
        QTest::newRow("1.56") << QDate(2021, 10, 21) << 56;
    }

    // One more than is out may be in somebody's hands already.
    void newestRust_isWhatIsOut()
    {
        QFETCH(QDate, day);
        QFETCH(int, number);
        QVERIFY(newestRust(day) >= number);
        QVERIFY(newestRust(day) <= number + 1);
    }
};

QTEST_GUILESS_MAIN(TestProblemPlaces)
#include "tst_problemplaces.moc"
