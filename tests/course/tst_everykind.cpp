// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "packworkshop.h"

#include <QTest>

using namespace Ochre;
using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

const QString lessonFile = u"01-counting/lesson.md"_s;
const QString questionFile = u"01-counting/questions.toml"_s;
const QString cardFile = u"cards/ownership.toml"_s;

} // namespace

/// The pack that has everything of format 2 once.
class TestEveryKind final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PackWorkshop> m_pack;

private slots:
    void init() { m_pack = std::make_unique<PackWorkshop>(u"every-kind"_s); }

    void pack_isReadWhole()
    {
        const auto loaded = loadPack(m_pack->path());
        QCOMPARE(told(loaded->problems), QStringList());
        const auto &course = loaded->course;
        QCOMPARE(course.format, 2);
        const Lesson &lesson = course.lessons.front();
        QCOMPARE(lesson.questions.size(), 7U);
        QCOMPARE(lesson.drills.size(), 1U);
        QVERIFY(lesson.drills.front().isDrill && lesson.drills.front().hints.isEmpty());
        QCOMPARE(course.exercise(u"one-mut"_s), &lesson.drills.front());
        QVERIFY(course.exercise(u"sum-line"_s)->hasHiddenRun());
        QCOMPARE(course.cards.size(), 2U);
        QCOMPARE(course.card(u"E0382"_s)->ways.front().title, u"Look only"_s);
        QVERIFY(course.card(u"unused_must_use"_s)->isLint());
        QVERIFY(!course.card(u"E0001"_s));
        QCOMPARE(course.question(u"counting-picture"_s)->artefact->image, u"01-counting/images/parcels.svg"_s);
    }

    void body_hidesWhatOnlyTheCheckerReads()
    {
        const Lesson lesson = loadPack(m_pack->path())->course.lessons.front();
        for (const QString &hidden : {u"proof"_s, u"total = 2"_s, u"line 3"_s, u"none.iter"_s, u"```trace"_s}) {
            QVERIFY2(!lesson.body.contains(hidden), qPrintable(hidden));
            QVERIFY2(lesson.written.contains(hidden), qPrintable(hidden));
        }
        QVERIFY(lesson.body.contains(u"```output\n7 tea\n```"_s));
        QCOMPARE(lesson.body.count(u'\n'), lesson.written.count(u'\n'));
    }

    void format1_namesEverythingThatIsNew()
    {
        m_pack->replace(u"course.toml"_s, "format = 2", "format = 1");
        QStringList rules = m_pack->problemsOf();
        rules.removeIf([](const QString &line) { return !line.endsWith(u" needs-format-2"_s); });
        const QStringList expected{u"01-counting/drills:1:1 needs-format-2"_s,
                                   u"01-counting/exercises/sum-line/exercise.toml:8:16 needs-format-2"_s,
                                   u"01-counting/exercises/sum-line/exercise.toml:9:17 needs-format-2"_s,
                                   u"cards:1:1 needs-format-2"_s};
        for (const QString &line : expected) {
            QVERIFY2(rules.contains(line), qPrintable(rules.join(u'\n')));
        }
        QCOMPARE(rules.filter(lessonFile).size(), 4);   // two proofs, the traced program, its trace
        QCOMPARE(rules.filter(questionFile).size(), 8); // six kinds, `deep`, a follow-up with its answer
    }

    void formatAfterThis_isReadAsFarAsItIsKnown()
    {
        m_pack->replace(u"course.toml"_s, "format = 2", "format = 3");
        QCOMPARE(m_pack->problemsOf(), QStringList{u"course.toml:1:10 format-too-new"_s});
    }

    void damage_isNamed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QStringList>("told");
        const QString drill = u"01-counting/drills/one-mut/drill.toml"_s;
        const QString exercise = u"01-counting/exercises/sum-line/exercise.toml"_s;
        const auto row = [](const char *name, const QString &file) -> QTestData & {
            return QTest::newRow(name) << file;
        };
        row("long drill", drill) << "minutes = 1"_ba << "minutes = 4"_ba << QStringList{u"8:11 out-of-range"_s};
        row("drill without hints", drill) << "hints = []\n"_ba << ""_ba << QStringList();
        row("unknown concept of a drill", drill)
            << "\"totals\""_ba << "\"sums\""_ba << QStringList{u"9:13 unknown-concept"_s};
        row("id of the exercise", drill) << "\"one-mut\""_ba << "\"sum-line\""_ba << QStringList{u"1:6 duplicate-id"_s};
        row("half a hidden run", exercise)
            << "hidden_stdin = \"10 20\\n\"\n"_ba << ""_ba << QStringList{u"1:1 missing-key"_s};
        row("other half", exercise) << "hidden_stdout = \"30\\n\"\n"_ba << ""_ba << QStringList{u"1:1 missing-key"_s};
        row("hidden input that is shown", exercise) << "10 20"_ba << "1 2 3"_ba << QStringList{u"8:16 bad-value"_s};
        row("hidden run of another check", exercise)
            << "check = \"output\""_ba << "check = \"run\""_ba << QStringList{u"8:16 bad-value"_s};
        row("picture that is not there", questionFile)
            << "images/parcels.svg"_ba << "images/boxes.svg"_ba << QStringList{u"141:9 broken-link"_s};
        row("picture outside", questionFile)
            << "images/parcels.svg"_ba << "../../a.svg"_ba << QStringList{u"141:9 image-outside"_s};
        row("picture of another kind", questionFile)
            << "images/parcels.svg"_ba << "questions.toml"_ba << QStringList{u"141:9 image-kind"_s};
        row("proof without a sentence", lessonFile) << "## Growing\n"_ba << "## Growing\n\n```rust,proof\n```\n"_ba
                                                    << QStringList{u"32:1 proof-without-sentence"_s};
        row("trace that is not understood", lessonFile)
            << "line 3: total = 7"_ba << "line 3: total grows"_ba << QStringList{u"46:1 trace-syntax"_s};
        row("card of an unknown lesson", cardFile)
            << "lesson = \"counting\"\nexercise"_ba << "lesson = \"adding\"\nexercise"_ba
            << QStringList{u"5:10 unknown-reference"_s};
        row("card of an unknown exercise", cardFile)
            << "\"one-mut\""_ba << "\"two-muts\""_ba << QStringList{u"6:12 unknown-reference"_s};
        row("second card", cardFile) << "\"unused_must_use\""_ba << "\"E0382\""_ba
                                     << QStringList{u"24:8 duplicate-card"_s};
        row("code of no form", cardFile) << "\"E0382\""_ba << "\"E382\""_ba << QStringList{u"2:8 bad-value"_s};
        row("card without ways", cardFile)
            << "[[card.ways]]"_ba << "[card.way]"_ba << QStringList{u"23:1 part-count"_s, u"29:7 unknown-key"_s};
    }

    void damage_isNamed()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        m_pack->replace(file, before, after);
        QTEST(m_pack->problemsOf(file), "told");
    }
};

QTEST_APPLESS_MAIN(TestEveryKind)
#include "tst_everykind.moc"
