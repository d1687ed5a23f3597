// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cheatpack.h"
#include "checker/cheatplan.h"

#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

class TestCheatPlan final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<CheatPack> m_pack;

    [[nodiscard]] Result<std::vector<CheatSubject>> plan(const QString &lesson = {}) const
    {
        CheckRequest request;
        request.folder = m_pack->path();
        request.lesson = lesson;
        return cheatSubjects(request);
    }

    [[nodiscard]] CheatSubject subject(const QString &id) const
    {
        const auto subjects = plan();
        for (const CheatSubject &one : *subjects) {
            if (one.exercise.id == id) {
                return one;
            }
        }
        return {};
    }

private slots:
    void init() { m_pack = std::make_unique<CheatPack>(); }

    void exercisesAndDrills_areSubjects()
    {
        const auto subjects = plan();
        QVERIFY(subjects);
        QStringList files;
        std::ranges::transform(*subjects, std::back_inserter(files), &CheatSubject::file);
        QCOMPARE(files, (QStringList{u"01-handing-over/exercises/print-twice/exercise.toml"_s,
                                     m_pack->sloppy + u"exercise.toml"_s, m_pack->strict + u"exercise.toml"_s,
                                     m_pack->drill + u"drill.toml"_s}));
    }

    void answersOfThePack_areTried()
    {
        const std::vector<CheatAttempt> attempts = subject(u"print-twice"_s).attempts;
        QCOMPARE(attempts.size(), 2U);
        QCOMPARE(attempts[0].name, u"starter"_s);
        QCOMPARE(attempts[0].attempt.file, u"01-handing-over/exercises/print-twice/main.rs"_s);
        QCOMPARE(attempts[1].name, u"wrong"_s);
        QCOMPARE(attempts[1].attempt.file, u"01-handing-over/exercises/print-twice/wrong/empty-ticket.rs"_s);
    }

    void whatOnlyHasToRun_isNoSubject()
    {
        m_pack->replace(m_pack->sloppy + u"exercise.toml"_s, "\"tests\"\nstarter", "\"run\"\nstarter");
        QVERIFY(subject(u"sloppy"_s).file.isEmpty());
        m_pack->replace(m_pack->sloppy + u"exercise.toml"_s, "check = \"run\"",
                        "check = \"run\"\nexpected_stdout = \"3\"");
        QVERIFY(!subject(u"sloppy"_s).file.isEmpty());
        m_pack->replace(m_pack->sloppy + u"exercise.toml"_s, "check = \"run\"\nexpected_stdout = \"3\"",
                        "check = \"clippy\"");
        QVERIFY(!subject(u"sloppy"_s).file.isEmpty());
    }

    void query_knowsHowTheAnswerIsJudged()
    {
        const Runner::CheatQuery tested = *subject(u"sloppy"_s).query;
        QCOMPARE(tested.files.size(), 1U);
        QVERIFY(tested.files[0].path.isEmpty() && tested.files[0].text.startsWith("fn total"));
        QVERIFY(tested.tests.at(0).contains("assert_eq!"));
        QVERIFY(!tested.expected);
        QVERIFY(!tested.runsMain);
        const Runner::CheatQuery printed = *subject(u"echo"_s).query;
        QCOMPARE(printed.expected, u"got a\n"_s);
        QVERIFY(printed.runsMain);
    }

    void project_isChangedWhereTheSolutionDiffers()
    {
        const QString folder = m_pack->sloppy;
        QFile::remove(m_pack->at(folder + u"main.rs"_s));
        QFile::remove(m_pack->at(folder + u"solution.rs"_s));
        QFile::remove(m_pack->at(folder + u"tests.rs"_s));
        m_pack->replace(folder + u"exercise.toml"_s, "\"fill\"", "\"project\"");
        m_pack->write(folder + u"project/Cargo.toml"_s, "[package]\nname = \"a\"\n");
        m_pack->write(folder + u"project/src/lib.rs"_s, "pub fn a() -> u8 {\n    1\n}\n");
        m_pack->write(folder + u"project/src/same.rs"_s, "");
        m_pack->write(folder + u"project/tests/all.rs"_s, "// tests\n");
        m_pack->write(folder + u"solution/src/lib.rs"_s, "pub fn a() -> u8 {\n    2\n}\n");
        CheatSubject project = subject(u"sloppy"_s);
        QVERIFY(project.query);
        QCOMPARE(project.query->files,
                 (std::vector<Runner::SourceFile>{{u"src/lib.rs"_s, "pub fn a() -> u8 {\n    2\n}\n"}}));
        QCOMPARE(project.query->tests, std::vector<QByteArray>{"// tests\n"});
        QVERIFY(project.query->runsMain);
        project.add({{{u"constant"_s, u"a"_s, u"src/lib.rs"_s, 1, "pub fn a() -> u8 { 0 }\n"},
                      {u"constant"_s, u"a"_s, u"src/none.rs"_s, 1, "x"}},
                     {},
                     0});
        QCOMPARE(project.attempts.size(), 2U); // with the starter
        const CheatAttempt &made = project.attempts.back();
        QCOMPARE(made.attempt.file, folder + u"solution/src/lib.rs"_s);
        QCOMPARE(made.change, u"pub fn a() -> u8 { 0 }"_s);
        QCOMPARE(made.attempt.files.size(), 4U);
        QVERIFY(std::ranges::contains(made.attempt.files,
                                      Course::ProjectFile{u"src/lib.rs"_s, "pub fn a() -> u8 { 0 }\n"}));
    }

    void cheats_becomeAnswers()
    {
        CheatSubject one = subject(u"sloppy"_s);
        const std::size_t before = one.attempts.size();
        one.add({{{u"todo"_s, u"total"_s, {}, 1, "fn total(list: &[u32]) -> u32 { todo!() }\n"}}, {}, 3});
        QCOMPARE(one.attempts.size(), before + 1);
        const CheatAttempt &made = one.attempts.back();
        QCOMPARE(made.function, u"total"_s);
        QCOMPARE(made.line, 1);
        QCOMPARE(made.attempt.source, "fn total(list: &[u32]) -> u32 { todo!() }\n"_ba);
        QCOMPARE(made.attempt.file, m_pack->sloppy + u"solution.rs"_s);
        QCOMPARE(made.change, u"fn total(list: &[u32]) -> u32 { todo!() }"_s);
    }

    void firstChange_isTheFirstOtherLine_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("change");
        QTest::newRow("in the middle") << "a\nb\nc"_ba << "a\n  x\nc"_ba << u"x"_s;
        QTest::newRow("equal") << "a"_ba << "a"_ba << QString();
        QTest::newRow("more") << "a"_ba << "a\nb"_ba << u"b"_s;
        QTest::newRow("less") << "a\nb"_ba << "a"_ba << QString();
        QTest::newRow("long") << "a"_ba << QByteArray(500, 'x') << QString(120, u'x');
    }

    void firstChange_isTheFirstOtherLine()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QString, change);
        QCOMPARE(firstChange(before, after), change);
    }

    void lesson_canBePlannedAlone()
    {
        QCOMPARE(plan(u"handing-over"_s)->size(), 4U);
        QCOMPARE(plan(u"01-handing-over"_s)->size(), 4U);
        const auto unknown = plan(u"looking-only"_s);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().where, u"looking-only"_s);
    }

    void unreadablePack_isAnError()
    {
        QFile::remove(m_pack->at(u"course.toml"_s));
        QVERIFY(!plan());
    }
};

QTEST_APPLESS_MAIN(TestCheatPlan)
#include "tst_cheatplan.moc"
