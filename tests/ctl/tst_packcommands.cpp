// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consolebench.h"
#include "course/packworkshop.h"
#include "ctl/packcommands.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

class TestPackCommands final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Course::PackWorkshop> m_pack;
    std::unique_ptr<ConsoleBench> m_console;

    int run(const QStringList &arguments) { return m_console->run(runPackCommand, arguments); }

    /// The form only: nothing is compiled.
    int check(const QStringList &more = {})
    {
        return run(QStringList{u"check"_s, m_pack->path(), u"--no-compile"_s} + more);
    }

private slots:
    void initTestCase()
    {
        qputenv("CI", "1"); // progress in lines
    }

    void init()
    {
        m_pack = std::make_unique<Course::PackWorkshop>();
        m_console = std::make_unique<ConsoleBench>();
    }

    void wrongArguments_endWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("no folder") << QStringList{u"check"_s};
        QTest::newRow("unknown action") << QStringList{u"sell"_s, u"PACK"_s};
        QTest::newRow("two folders") << QStringList{u"list"_s, u"PACK"_s, u"PACK"_s};
        QTest::newRow("unknown option") << QStringList{u"list"_s, u"PACK"_s, u"--yaml"_s};
        QTest::newRow("option without its value") << QStringList{u"check"_s, u"PACK"_s, u"--lesson"_s};
        QTest::newRow("no such folder") << QStringList{u"list"_s, u"PACK/none"_s};
        QTest::newRow("a file") << QStringList{u"list"_s, u"PACK/course.toml"_s};
        QTest::newRow("folder without a course") << QStringList{u"check"_s, u"PACK/bank"_s, u"--no-compile"_s};
        for (const char *jobs : {"many", "0", "-3", "2.5", "", "99999999999"}) {
            QTest::addRow("jobs %s", jobs)
                << QStringList{u"check"_s, u"PACK"_s, u"--no-compile"_s, u"--jobs"_s, QString::fromLatin1(jobs)};
        }
    }

    void wrongArguments_endWithTwo()
    {
        QFETCH(QStringList, arguments);
        arguments.replaceInStrings(u"PACK"_s, m_pack->path());
        QCOMPARE(run(arguments), static_cast<int>(Impossible));
        QVERIFY(m_console->out.isEmpty());
        QVERIFY2(m_console->err.trimmed().size() > 10, qPrintable(m_console->err));
    }

    void list_namesEverythingOfALesson()
    {
        QCOMPARE(run({u"list"_s, m_pack->path(), u"--json"_s}), static_cast<int>(Fine));
        const QJsonObject pack = m_console->json();
        QCOMPARE(pack[u"id"_s].toString(), u"coffee"_s);
        QCOMPARE(pack[u"version"_s].toString(), u"2026.11.1"_s);
        QCOMPARE(pack[u"steps"_s].toInt(), 2);
        QCOMPARE(pack[u"lessons"_s].toArray().size(), 1); // the other one is only announced
        const QJsonObject lesson = pack[u"lessons"_s][0].toObject();
        QCOMPARE(lesson[u"step"_s].toInt(), 1);
        QCOMPARE(lesson[u"questions"_s].toArray().size(), 5);
        QCOMPARE(lesson[u"exercises"_s].toArray(), QJsonArray{u"print-twice"_s});
        QCOMPARE(m_console->out.count(u'\n'), 1); // one object in one line
        QVERIFY(m_console->err.isEmpty());
    }

    void list_isReadableWithoutJson()
    {
        QCOMPARE(run({u"list"_s, m_pack->path()}), static_cast<int>(Fine));
        QVERIFY2(m_console->out.contains(u"Handing over\n"_s)
                     && m_console->out.contains(u"questions: 5, exercises: 1"_s),
                 qPrintable(m_console->out));
    }

    void list_saysWhatIsWrong()
    {
        m_pack->write(u"bank/more.toml"_s, "a = 1\n");
        QCOMPARE(run({u"list"_s, m_pack->path()}), static_cast<int>(No));
        QVERIFY2(m_console->err.contains(u"bank/more.toml:1:1: "_s), qPrintable(m_console->err));
        QVERIFY(m_console->out.contains(u"Handing over"_s));
        QCOMPARE(run({u"list"_s, m_pack->path(), u"--json"_s}), static_cast<int>(No));
        QCOMPARE(m_console->json()[u"problems"_s][0][u"rule"_s].toString(), u"unknown-key"_s);
    }

    void check_tellsProblemsAsACompilerDoes()
    {
        QCOMPARE(check(), static_cast<int>(No));
        const QStringList lines = m_console->out.trimmed().split(u'\n');
        const QString first = m_pack->at(u"01-handing-over/lesson.md:1:1: "_s);
        QVERIFY2(lines.front().startsWith(first) && lines.front().endsWith(u']'), qPrintable(lines.front()));
        QVERIFY2(lines.constLast().contains(u"3 fences, 1 exercises, 6 questions"_s), qPrintable(lines.constLast()));
        QVERIFY2(lines.constLast().endsWith(u"problems: %1"_s.arg(lines.size() - 1)), qPrintable(lines.constLast()));
    }

    void release_isComparedByTheCheck()
    {
        const QStringList release{u"release"_s, m_pack->path()};
        QCOMPARE(run(release), static_cast<int>(Fine));
        QVERIFY2(m_console->out.contains(u"Version 2026.11.1 is released: 5 new"_s), qPrintable(m_console->out));
        QCOMPARE(run(release), static_cast<int>(Fine));
        QVERIFY2(m_console->out.contains(u"was released already, and nothing has changed"_s),
                 qPrintable(m_console->out));
        QCOMPARE(check(), static_cast<int>(No));
        QVERIFY(!m_console->out.contains(u"[version-unchanged]"_s));
        m_pack->write(u"01-handing-over/exercises/print-twice/wrong/more.rs"_s, "fn main() {}\n");
        QCOMPARE(check(), static_cast<int>(No));
        QVERIFY2(m_console->out.contains(m_pack->at(u"course.toml:5:11: "_s))
                     && m_console->out.contains(u"was released: print-twice. Raise “version”."_s),
                 qPrintable(m_console->out));
        QCOMPARE(run(release), static_cast<int>(Impossible));
        QCOMPARE(run({u"zip"_s, m_pack->path(), m_pack->outside(u"a.ochrepack"_s)}), static_cast<int>(Impossible));
        QVERIFY2(m_console->err.contains(u"Raise “version”"_s), qPrintable(m_console->err));
    }

    void check_tellsTheSameAsJson()
    {
        QCOMPARE(check(), static_cast<int>(No));
        const auto told = m_console->out.count(u'\n') - 1;
        QCOMPARE(check({u"--json"_s}), static_cast<int>(No));
        const QJsonObject report = m_console->json();
        QCOMPARE(report[u"problems"_s].toArray().size(), told);
        QCOMPARE(report[u"checked"_s][u"fences"_s].toInt(), 3);
        QCOMPARE(report[u"checked"_s][u"exercises"_s].toInt(), 1);
        QCOMPARE(report[u"checked"_s][u"questions"_s].toInt(), 6);
        for (const QJsonValue &problem : report[u"problems"_s].toArray()) {
            for (const QString &key : {u"file"_s, u"line"_s, u"column"_s, u"rule"_s, u"message"_s}) {
                QVERIFY2(!problem[key].isUndefined(), qPrintable(key));
            }
        }
    }

    void check_ofOneLessonLeavesOutTheRest()
    {
        m_pack->write(u"bank/more.toml"_s, "a = 1\n");
        QCOMPARE(check({u"--json"_s, u"--lesson"_s, u"handing-over"_s}), static_cast<int>(No));
        for (const QJsonValue &problem : m_console->json()[u"problems"_s].toArray()) {
            QVERIFY(problem[u"file"_s].toString().startsWith(u"01-handing-over/"_s));
        }
        QCOMPARE(check({u"--lesson"_s, u"looking-only"_s}), static_cast<int>(Impossible));
        QVERIFY2(m_console->err.contains(u"looking-only"_s), qPrintable(m_console->err));
    }

    void check_findsThePackFromTheWorkingFolder()
    {
        const QString here = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_pack->at(u"bank"_s)));
        const int code = run({u"check"_s, u".."_s, u"--no-compile"_s, u"--json"_s});
        QVERIFY(QDir::setCurrent(here));
        QCOMPARE(code, static_cast<int>(No));
        QCOMPARE(m_console->json()[u"checked"_s][u"questions"_s].toInt(), 6);
    }

    void outcomes_areKeptByACheckThatCompilesNothing()
    {
        const QString file = u"outcomes.json"_s;
        m_pack->write(file, "{\"questions\":{\"handing-over-predict\":{\"compiles\":false,\"codes\":[\"E0382\"],"
                            "\"failing_lines\":[5]}}}");
        const auto before = Course::loadPack(m_pack->path())->course.question(u"handing-over-predict"_s)->outcome;
        QCOMPARE(check({u"--write-outcomes"_s}), static_cast<int>(No)); // the curriculum is what is missing
        const auto after = Course::loadPack(m_pack->path())->course.question(u"handing-over-predict"_s)->outcome;
        QVERIFY(before && before == after);
    }

    void help_namesTheOptions()
    {
        QCOMPARE(run({u"--help"_s}), static_cast<int>(Fine));
        for (const QString &option :
             {u"--no-compile"_s, u"--lesson"_s, u"--jobs"_s, u"--write-outcomes"_s, u"--json"_s}) {
            QVERIFY2(m_console->out.contains(option), qPrintable(option));
        }
        QVERIFY(m_console->err.isEmpty());
    }

    void listWithoutFolder_tellsEveryCourse()
    {
        const QString own = m_console->paths.courses;
        QVERIFY(QDir().mkpath(own));
        QVERIFY(QFile::link(QStringLiteral(OCHRE_SOURCE_DIR "/tests/course/data/second"), own + u"/second"_s));
        QCOMPARE(run({u"list"_s, u"--json"_s}), 0);
        const QJsonArray courses = m_console->json()[u"courses"].toArray();
        QCOMPARE(courses.size(), 3);
        QCOMPARE(courses[0][u"id"].toString(), u"rust"_s);
        QCOMPARE(courses[0][u"foreign"].toBool(), false);
        QCOMPARE(courses[1][u"id"].toString(), u"rust-senior"_s);
        QCOMPARE(courses[2][u"id"].toString(), u"counters"_s);
        QCOMPARE(courses[2][u"foreign"].toBool(), true);
        QVERIFY(QDir().mkpath(own + u"/empty"_s));
        QCOMPARE(run({u"list"_s}), 1);
        QVERIFY(m_console->out.contains(u"Rust behind the counter"_s));
        QVERIFY(m_console->err.contains(own + u"/empty"_s));
    }

    void lesson_canBeNamedWithItsCourse()
    {
        const int alone = check({u"--lesson"_s, u"handing-over"_s});
        const QString told = m_console->err;
        QCOMPARE(check({u"--lesson"_s, u"coffee/handing-over"_s}), alone);
        QCOMPARE(m_console->err, told);
        QCOMPARE(check({u"--lesson"_s, u"rust/handing-over"_s}), 2);
        QVERIFY2(m_console->err.contains(u"coffee"_s), qPrintable(m_console->err));
    }
};

QTEST_GUILESS_MAIN(TestPackCommands)
#include "tst_packcommands.moc"
