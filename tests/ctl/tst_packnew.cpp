// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "consolebench.h"
#include "course/packloader.h"
#include "ctl/packcommands.h"
#include "support/probedtoolchain.h"

#include <QDate>
#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Ochre;
using namespace Ochre::Ctl;
using namespace Qt::StringLiterals;

class TestPackNew final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ConsoleBench> m_console;

    int run(const QStringList &arguments) { return m_console->run(runPackCommand, arguments); }

private slots:
    void init() { m_console = std::make_unique<ConsoleBench>(); }

    void newPack_isWhole()
    {
        const QString folder = m_console->at(u"courses/rust-for-ops"_s);
        QCOMPARE(run({u"new"_s, folder}), static_cast<int>(Fine));
        QVERIFY2(m_console->out.contains(u"ochrectl pack check \""_s + folder), qPrintable(m_console->out));
        const Result<Course::LoadedCourse> loaded = Course::loadPack(folder);
        QVERIFY(loaded);
        QVERIFY2(loaded->problems.empty(),
                 qPrintable(loaded->problems.empty() ? QString() : loaded->problems[0].message));
        const Course::Course &course = loaded->course;
        QCOMPARE(course.format, 2);
        QCOMPARE(course.id, u"rust-for-ops"_s);
        QCOMPARE(course.title, u"Rust for ops"_s);
        QCOMPARE(course.lessons.size(), 1U);
        const Course::Lesson &lesson = course.lessons.front();
        QVERIFY(std::abs(lesson.reviewed.daysTo(QDate::currentDate())) <= 1); // midnight may have come between
        QSet<Course::QuestionKind> kinds;
        for (const Course::Question &question : lesson.questions) {
            kinds << question.kind;
        }
        using enum Course::QuestionKind;
        QCOMPARE(kinds, (QSet<Course::QuestionKind>{Choice, Predict, Short, Open, Review}));
        QCOMPARE(lesson.drills.size(), 1U);
        for (const Course::Exercise &exercise : lesson.exercises) {
            QVERIFY(!exercise.starter.isEmpty() && !exercise.solution.isEmpty() && !exercise.wrongSolutions.isEmpty());
        }
        QVERIFY(std::ranges::any_of(lesson.exercises, [](const auto &exercise) { return !exercise.tests.isEmpty(); }));
        for (const QString &file : {u"course.toml"_s, u"01-first-lesson/lesson.md"_s}) {
            QFile text(folder + u'/' + file);
            QVERIFY(text.open(QIODevice::ReadOnly));
            QVERIFY2(!text.readAll().contains('@'), qPrintable(file)); // every placeholder is filled
        }
    }

    void newPack_isProvenByTheCheck()
    {
        const Toolchain::Toolchain toolchain = Toolchain::probeToolchain();
        if (!toolchain.canCompile() || !toolchain.clippy.isFound() || !toolchain.rustfmt.isFound()
            || !toolchain.cargo.isFound()) {
            QSKIP("Needs rustc, cargo, Clippy, rustfmt and a linker.");
        }
        const QString folder = m_console->at(u"pack"_s);
        QCOMPARE(run({u"new"_s, folder, u"--title"_s, u"A \"new\" course"_s}), static_cast<int>(Fine));
        const int code = run({u"check"_s, folder});
        QVERIFY2(code == Fine, qPrintable(m_console->out + m_console->err));
        QVERIFY2(m_console->out.contains(u"7 fences, 3 exercises, 11 questions"_s), qPrintable(m_console->out));
        static const QRegularExpression known(u"; ([1-9][0-9]* of [0-9]+) answers from the cache"_s);
        const auto knownNow = [this] { return known.match(m_console->out).captured(1); };
        QCOMPARE(run({u"check"_s, folder}), static_cast<int>(Fine));
        const QString before = knownNow();
        QVERIFY2(!before.isEmpty(), qPrintable(m_console->out));
        // Another course that is checked whole in between takes nothing of it away.
        const QString other = m_console->at(u"other"_s);
        QCOMPARE(run({u"new"_s, other}), static_cast<int>(Fine));
        QVERIFY(QDir(other + u"/01-first-lesson"_s).removeRecursively());
        QVERIFY(run({u"check"_s, other}) != Impossible);
        QCOMPARE(run({u"check"_s, folder}), static_cast<int>(Fine));
        QCOMPARE(knownNow(), before);
        const int cheats = run({u"check"_s, folder, u"--cheat"_s});
        QVERIFY2(cheats == Fine, qPrintable(m_console->out + m_console->err)); // an example that shows how it is done
    }

    void names_areTakenAsTheyAreGiven_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("title");
        QTest::newRow("of the folder") << QStringList() << u"My first_Pack"_s << u"my-first-pack"_s
                                       << u"My first pack"_s;
        QTest::newRow("no letters") << QStringList() << u"日本"_s << u"course"_s << u"Course"_s;
        QTest::newRow("given") << QStringList{u"--id"_s, u"ops"_s, u"--title"_s, u"Rust for ops"_s} << u"x"_s
                               << u"ops"_s << u"Rust for ops"_s;
        QTest::newRow("quotes") << QStringList{u"--title"_s, u"C:\\ \"quoted\" 'twice'"_s} << u"x"_s << u"x"_s
                                << u"C:\\ \"quoted\" 'twice'"_s;
        QTest::newRow("two lines") << QStringList{u"--title"_s, u" One\ntwo\a "_s} << u"x"_s << u"x"_s << u"One two"_s;
        QTest::newRow("a placeholder") << QStringList{u"--title"_s, u"@ID@"_s} << u"x"_s << u"x"_s << u"@ID@"_s;
    }

    void names_areTakenAsTheyAreGiven()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, folder);
        QFETCH(QString, id);
        QFETCH(QString, title);
        QCOMPARE(run(QStringList{u"new"_s, m_console->at(folder), u"--json"_s} + options), static_cast<int>(Fine));
        QCOMPARE(m_console->json()[u"id"_s].toString(), id);
        QVERIFY(m_console->json()[u"files"_s].toArray().contains(u"course.toml"_s));
        const Result<Course::LoadedCourse> loaded = Course::loadPack(m_console->at(folder));
        QVERIFY(loaded && loaded->problems.empty());
        QCOMPARE(loaded->course.id, id);
        QCOMPARE(loaded->course.title, title);
    }

    void nothing_isOverwritten()
    {
        const QDir place(m_console->at(u"full"_s));
        QVERIFY(QDir().mkpath(place.path()));
        QFile own(place.filePath(u"notes.txt"_s));
        QVERIFY(own.open(QIODevice::WriteOnly));
        own.close();
        QCOMPARE(run({u"new"_s, place.path()}), static_cast<int>(Impossible));
        QVERIFY2(m_console->err.contains(u"not empty"_s), qPrintable(m_console->err));
        QCOMPARE(place.entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"notes.txt"_s});
        QCOMPARE(run({u"new"_s, own.fileName()}), static_cast<int>(Impossible));
    }

    void folderOfGit_isEmpty()
    {
        QVERIFY(QDir().mkpath(m_console->at(u"fresh/.git"_s)));
        QCOMPARE(run({u"new"_s, m_console->at(u"fresh"_s)}), static_cast<int>(Fine));
        QVERIFY(Course::loadPack(m_console->at(u"fresh"_s))->problems.empty());
    }

    void badId_isRefused_data()
    {
        QTest::addColumn<QString>("id");
        for (const char *id : {"Ops", "two words", "-a", "a--b", "a_b", "ä"}) {
            QTest::newRow(id) << QString::fromUtf8(id);
        }
        QTest::newRow("long") << QString(81, u'a');
    }

    void badId_isRefused()
    {
        QFETCH(QString, id);
        QCOMPARE(run({u"new"_s, m_console->at(u"x"_s), u"--id="_s + id}), static_cast<int>(Impossible));
        QVERIFY(!QFileInfo::exists(m_console->at(u"x"_s)));
    }
};

QTEST_GUILESS_MAIN(TestPackNew)
#include "tst_packnew.moc"
