// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "claimbench.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

namespace {

// One lesson whose body begins in line 10 of its file.
Course::Course courseWith(const QString &body)
{
    Course::Lesson lesson;
    lesson.id = u"moves"_s;
    lesson.folder = u"/pack/01-moves"_s;
    lesson.bodyLine = 10;
    lesson.body = body;
    Course::Course course;
    course.folder = u"/pack"_s;
    course.edition = u"2024"_s;
    course.lessons = {lesson};
    return course;
}

Claims claimsOf(const QString &body)
{
    const Course::Course course = courseWith(body);
    return fenceClaims(course, course.lessons.front());
}

QString block(const QString &info, const QString &content = u"fn main() {}\n"_s)
{
    return u"```"_s + info + u'\n' + content + u"```\n"_s;
}

} // namespace

class TestFenceClaims final : public QObject {
    Q_OBJECT

private slots:
    void block_isProvenAsItSays_data()
    {
        QTest::addColumn<QString>("info");
        QTest::addColumn<QString>("content");
        QTest::addColumn<bool>("runs");
        const QString main = u"fn main() {}\n"_s;
        QTest::newRow("program") << u"rust"_s << main << true;
        QTest::newRow("program that panics") << u"rust,should_panic"_s << main << true;
        QTest::newRow("program with warnings") << u"rust,warns"_s << main << true;
        QTest::newRow("program that waits") << u"rust,no_run"_s << main << false;
        QTest::newRow("program that fails") << u"rust,compile_fail,E0382"_s << main << false;
        QTest::newRow("items") << u"rust"_s << u"struct A;\n"_s << false;
        QTest::newRow("statements") << u"rust"_s << u"let a = 1;\n"_s << false;
        QTest::newRow("nothing") << u"rust"_s << QString() << false;
    }

    void block_isProvenAsItSays()
    {
        QFETCH(QString, info);
        QFETCH(QString, content);
        QFETCH(bool, runs);
        const Claims claims = claimsOf(block(info, content));
        QCOMPARE(claims.size(), 1U);
        QCOMPARE(claims.front().trials.size(), 1U);
        QCOMPARE(claims.front().trials.front().kind, runs ? TrialKind::Run : TrialKind::Build);
        QCOMPARE(claims.front().file, u"01-moves/lesson.md"_s);
        QCOMPARE(claims.front().line, 10);
    }

    void onlyRustWithoutAReason_isProven()
    {
        const Claims claims = claimsOf(block(u"text"_s) + block(u"rust,ignore, needs a printer"_s) + block(u"sh"_s)
                                       + block(u"memory"_s, u"stack main\n"_s) + block(u"rust"_s) + block(u"output"_s));
        QCOMPARE(claims.size(), 1U);
        QCOMPARE(claims.front().line, 22);
    }

    void proof_isProvenThoughHidden()
    {
        Course::Course course = courseWith({});
        course.lessons.front().written = u"It moves.\n\n"_s + block(u"rust,proof"_s) + block(u"output"_s, u"1\n"_s);
        const Claims claims = fenceClaims(course, course.lessons.front());
        QCOMPARE(claims.size(), 1U);
        QCOMPARE(claims.front().line, 12);
        QCOMPARE(judged(claims.front(), {printed("1\n")}), QStringList());
        Course::Problems problems;
        claims.front().judge({printed("2\n")}, problems);
        QCOMPARE(placesOf(problems),
                 (QStringList{u"01-moves/lesson.md:12 fence-output"_s, u"01-moves/lesson.md:12 proof-fails"_s}));
        QVERIFY(problems.back().message.contains(u"It moves."_s));
    }

    void program_keepsEveryLineAtItsNumber_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QByteArray>("program");
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("program") << u"use a;\nfn main() {}\n"_s << QByteArray("use a;\nfn main() {}\n");
        row("hidden main") << u"# fn main() {\nlet a = 1;\n# }\n"_s << QByteArray("fn main() {\nlet a = 1;\n}\n");
        row("items") << u"struct A {\n    b: u8,\n}\n"_s << QByteArray("struct A {\n    b: u8,\n}\n\nfn main() {}\n");
        row("attribute and trait") << u"#[derive(Debug)]\npub enum B {}\nimpl A for B {}\n"_s
                                   << QByteArray("#[derive(Debug)]\npub enum B {}\nimpl A for B {}\n\nfn main() {}\n");
        row("where at the margin") << u"fn a<T>()\nwhere\n    T: Copy,\n{\n}\n"_s
                                   << QByteArray("fn main() {fn a<T>()\nwhere\n    T: Copy,\n{\n}\n\n}\n");
        row("statements") << u"let a = 1;\n"_s << QByteArray("fn main() {let a = 1;\n\n}\n");
        row("items and statements") << u"fn a() {}\na();\n"_s << QByteArray("fn main() {fn a() {}\na();\n\n}\n");
        row("comment before an item") << u"// let it be\nfn a() {}\n"_s
                                      << QByteArray("// let it be\nfn a() {}\n\nfn main() {}\n");
        row("a name like a keyword") << u"fnord();\n"_s << QByteArray("fn main() {fnord();\n\n}\n");
        row("macro") << u"macro_rules! a {\n    () => {};\n}\n"_s
                     << QByteArray("macro_rules! a {\n    () => {};\n}\n\nfn main() {}\n");
        row("call of a macro") << u"println!(\"fn\");\n"_s << QByteArray("fn main() {println!(\"fn\");\n\n}\n");
    }

    void program_keepsEveryLineAtItsNumber()
    {
        QFETCH(QString, content);
        const Claims claims = claimsOf(block(u"rust"_s, content));
        QTEST(claims.front().trials.front().source, "program");
    }

    void editionAndCrates_areTheBlocksOwn()
    {
        const Claims claims = claimsOf(block(u"rust"_s) + block(u"rust,edition2018,crates=serde+tokio"_s));
        QCOMPARE(claims[0].trials.front().edition, u"2024"_s);
        QVERIFY(claims[0].trials.front().crates.isEmpty());
        QCOMPARE(claims[1].trials.front().edition, u"2018"_s);
        QCOMPARE(claims[1].trials.front().crates, (QStringList{u"serde"_s, u"tokio"_s}));
    }

    void result_isJudged_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<TrialResult>("result");
        QTest::addColumn<QStringList>("told");
        const auto at = [](int line, const QString &rule) {
            return QStringList{u"01-moves/lesson.md:%1 %2"_s.arg(QString::number(line), rule)};
        };
        const QString plain = block(u"rust"_s);
        const QString failing = block(u"rust,compile_fail,E0505,E0382"_s);
        const QString withoutCode = block(u"rust,compile_fail"_s);
        const QString panicking = block(u"rust,should_panic"_s);
        const QString items = block(u"rust"_s, u"struct A;\n"_s);
        const QString printing = plain + block(u"output"_s, u"one\ntwo\n"_s);
        const QString warning = block(u"rust,warns"_s);
        const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
        row("fine") << plain << compiled() << QStringList();
        row("does not compile") << plain << refused({u"E0382"_s}, 3) << at(13, u"fence-fails"_s);
        row("error in no line") << plain << refused({u"error"_s}, 0) << at(10, u"fence-fails"_s);
        row("error elsewhere") << plain << refused({u"E0308"_s}, 3, u"lib.rs"_s) << at(10, u"fence-fails"_s);
        row("warning") << plain << warned(1) << at(11, u"fence-warns"_s) + at(10, u"fence-run-failed"_s);
        row("warning of items") << items << warned(1) << QStringList();
        row("warning as wanted") << warning << [] {
            auto result = warned(1);
            result.passed = true;
            return result;
        }() << QStringList();
        row("no warning as wanted") << warning << compiled() << at(10, u"fence-no-warning"_s);
        row("fails as it says") << failing << refused({u"E0382"_s, u"E0505"_s}) << QStringList();
        row("fails with one of two") << failing << refused({u"E0382"_s}) << at(10, u"fence-codes"_s);
        row("fails with one more") << failing << refused({u"E0001"_s, u"E0382"_s, u"E0505"_s})
                                   << at(10, u"fence-codes"_s);
        row("does not fail") << failing << compiled() << at(10, u"fence-compiles"_s);
        row("fails without a code") << withoutCode << refused({u"error"_s}) << QStringList();
        row("has a code after all") << withoutCode << refused({u"E0382"_s}) << at(10, u"fence-codes"_s);
        row("panics as it says") << panicking << ended(Runner::Outcome::Panicked) << QStringList();
        row("does not panic") << panicking << compiled() << at(10, u"fence-no-panic"_s);
        row("hangs instead") << panicking << ended(Runner::Outcome::TimedOut) << at(10, u"fence-no-panic"_s);
        row("panics") << plain << ended(Runner::Outcome::Panicked) << at(10, u"fence-run-failed"_s);
        row("prints it") << printing << printed("one\ntwo\n") << QStringList();
        row("prints spaces too") << printing << printed("one  \ntwo\n\n\n") << QStringList();
        row("prints less") << printing << printed("one\n") << at(10, u"fence-output"_s);
        row("prints other words") << printing << printed("one\nthree\n") << at(10, u"fence-output"_s);
        row("prints no text") << printing << printed("\xFF\xFE") << at(10, u"fence-output"_s);
        row("prints, then panics") << panicking + block(u"output"_s, u"one\n"_s) << [] {
            auto end = ended(Runner::Outcome::Panicked);
            end.output = "one\n";
            return end;
        }() << QStringList();
    }

    void result_isJudged()
    {
        QFETCH(QString, body);
        QFETCH(TrialResult, result);
        const Claims claims = claimsOf(body);
        QCOMPARE(claims.size(), 1U);
        QTEST(judged(claims.front(), {result}), "told");
    }

    void difference_isToldByItsLine()
    {
        const Claims claims = claimsOf(block(u"rust"_s) + block(u"output"_s, u"one\ntwo\n"_s));
        Course::Problems problems;
        claims.front().judge({printed("one\n%1 three\n")}, problems);
        const QString message = problems.front().message;
        QVERIFY2(message.contains(u"Line 2"_s) && message.contains(u"“two”"_s) && message.contains(u"“%1 three”"_s),
                 qPrintable(message));
    }

    void everyCode_isAskedOnce()
    {
        Course::Course course = courseWith(block(u"rust,compile_fail,E0382,dead_code"_s)
                                           + block(u"rust,compile_fail,E0505"_s) + block(u"rust,compile_fail,E0382"_s));
        course.lessons.front().errors = {u"E0505"_s, u"E0499"_s};
        Course::Question question;
        question.file = u"01-moves/questions.toml"_s;
        question.line = 7;
        question.errors = {u"E0999"_s};
        Course::Exercise exercise;
        exercise.folder = u"/pack/01-moves/exercises/a"_s;
        exercise.starterFails = {u"tests"_s, u"E0308"_s};
        course.lessons.front().questions = {question};
        course.lessons.front().exercises = {exercise};
        question.file = u"bank/a.toml"_s;
        question.errors = {u"E0001"_s};
        course.bank = {question};
        QStringList places;
        for (const Claim &claim : codeClaims(course, {})) {
            places << u"%1:%2 %3"_s.arg(claim.file, QString::number(claim.line),
                                        QString::fromLatin1(claim.trials.front().source));
            QCOMPARE(claim.trials.front().kind, TrialKind::Explain);
        }
        QCOMPARE(places, (QStringList{u"01-moves/lesson.md:10 E0382"_s, u"01-moves/lesson.md:13 E0505"_s,
                                      u"01-moves/lesson.md:0 E0499"_s, u"01-moves/questions.toml:7 E0999"_s,
                                      u"01-moves/exercises/a/exercise.toml:0 E0308"_s, u"bank/a.toml:7 E0001"_s}));
        QCOMPARE(codeClaims(course, u"moves"_s).size(), 5U); // the bank belongs to no lesson
        QVERIFY(codeClaims(course, u"nowhere"_s).empty());
        const Claim first = codeClaims(course, {}).front();
        QCOMPARE(judged(first, {compiled()}), QStringList());
        QCOMPARE(judged(first, {TrialResult()}), QStringList{u"01-moves/lesson.md:10 unknown-code"_s});
    }
};

QTEST_APPLESS_MAIN(TestFenceClaims)
#include "tst_fenceclaims.moc"
