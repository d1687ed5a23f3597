// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/checkplan.h"
#include "claimbench.h"
#include "course/packworkshop.h"

#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

class TestCheckPlan final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Course::PackWorkshop> m_pack;

    [[nodiscard]] Result<CheckPlan> plan(const QString &lesson = {}, bool compile = true, bool curriculum = false) const
    {
        CheckRequest request;
        request.folder = m_pack->path();
        request.lesson = lesson;
        request.compile = compile;
        request.curriculum = curriculum;
        return planCheck(request);
    }

    void addSecondLesson(const QByteArray &body, const QByteArray &id = "looking-only") const
    {
        QByteArray text = m_pack->read(u"01-handing-over/lesson.md"_s);
        text.truncate(text.indexOf("A coffee order"));
        m_pack->write(u"02-looking-only/lesson.md"_s,
                      text.replace("\"handing-over\"", QByteArray('"' + id + '"')) + body);
    }

private slots:
    void init() { m_pack = std::make_unique<Course::PackWorkshop>(); }

    void goodPack_claimsWhatItHolds()
    {
        const auto planned = plan();
        QVERIFY(planned);
        QCOMPARE(placesOf(planned->problems), QStringList());
        QCOMPARE(planned->fences, 3);
        QCOMPARE(planned->exercises, 1);
        QCOMPARE(planned->questions, 6);
        // 3 blocks, 1 prediction, starter, solution and wrong answer, 1 code
        QCOMPARE(planned->claims.size(), 8U);
        for (const Claim &claim : planned->claims) {
            QVERIFY(!claim.file.isEmpty() && !claim.trials.empty() && claim.judge);
            QVERIFY2(QFile::exists(m_pack->at(claim.file)), qPrintable(claim.file));
        }
    }

    void formAlone_countsAndClaimsNothing()
    {
        const auto planned = plan({}, false);
        QVERIFY(planned && planned->claims.empty());
        QCOMPARE(planned->fences, 3);
        QCOMPARE(planned->questions, 6);
    }

    void lesson_isFoundByIdAndFolder_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<bool>("found");
        QTest::newRow("id") << u"handing-over"_s << true;
        QTest::newRow("folder") << u"01-handing-over"_s << true;
        QTest::newRow("announced only") << u"looking-only"_s << false;
        QTest::newRow("title") << u"Handing over"_s << false;
        QTest::newRow("capitals") << u"Handing-Over"_s << false;
        QTest::newRow("path") << u"./01-handing-over"_s << false;
        QTest::newRow("question") << u"handing-over-why"_s << false;
    }

    void lesson_isFoundByIdAndFolder()
    {
        QFETCH(QString, filter);
        QFETCH(bool, found);
        const auto planned = plan(filter);
        QCOMPARE(planned.has_value(), found);
        if (planned) {
            QCOMPARE(planned->questions, 5); // those of the bank belong to no lesson
        } else {
            QVERIFY(planned.error().text().contains(filter) && !planned.error().advice.isEmpty());
        }
    }

    void problems_ofOtherFilesAreLeftOut()
    {
        addSecondLesson("Read it, and [this](none.md).\n");
        m_pack->write(u"02-looking-only/questions.toml"_s, "a = 1\n");
        m_pack->write(u"bank/more.toml"_s, "a = 1\n");
        m_pack->replace(u"01-handing-over/lesson.md"_s, "minutes = 6", "minutes = 0");
        QCOMPARE(plan()->problems.size(), 4U);
        QCOMPARE(placesOf(plan(u"handing-over"_s)->problems),
                 QStringList{u"01-handing-over/lesson.md:10 out-of-range"_s});
        QCOMPARE(placesOf(plan(u"02-looking-only"_s)->problems),
                 (QStringList{u"02-looking-only/lesson.md:22 broken-link"_s,
                              u"02-looking-only/questions.toml:1 unknown-key"_s}));
    }

    void folderThatBeginsLikeAnother_isAnother()
    {
        m_pack->replace(u"course.toml"_s, "\"02-looking-only\"", "\"01-handing-over-again\"");
        addSecondLesson("Read it, and [this](none.md).\n");
        QVERIFY(QFile::rename(m_pack->at(u"02-looking-only"_s), m_pack->at(u"01-handing-over-again"_s)));
        QCOMPARE(placesOf(plan(u"01-handing-over"_s)->problems), QStringList());
        QCOMPARE(plan()->problems.size(), 1U);
    }

    void lessonThatCannotBeRead_isItsProblem()
    {
        m_pack->write(u"02-looking-only/lesson.md"_s, "no head\n");
        const auto planned = plan(u"02-looking-only"_s);
        QVERIFY(planned && planned->claims.empty());
        QCOMPARE(placesOf(planned->problems), QStringList{u"02-looking-only/lesson.md:1 front-matter-missing"_s});
    }

    void curriculum_isAskedOnWish()
    {
        addSecondLesson("Text.\n");
        m_pack->write(u"taught.toml"_s, "[[item]]\nlesson = \"looking-only\"\ntokens = [\"&\"]\n");
        const QStringList all = placesOf(plan({}, false, true)->problems);
        QVERIFY(all.contains(u"01-handing-over/lesson.md:0 lesson-too-short"_s));
        QVERIFY(all.contains(u"02-looking-only/lesson.md:0 too-few-exercises"_s));
        QVERIFY(all.contains(u"01-handing-over/exercises/print-twice/solution.rs:5 used-early"_s));
        QCOMPARE(placesOf(plan({}, false)->problems), QStringList());
        for (const QString &line : placesOf(plan(u"looking-only"_s, false, true)->problems)) {
            QVERIFY2(line.startsWith(u"02-looking-only/"_s), qPrintable(line));
        }
    }

    void sameProgramInTwoPlaces_isOneTrial()
    {
        const QByteArray block = "```rust\nfn main() {}\n```\n";
        addSecondLesson(block + "\n" + block);
        const auto planned = plan(u"looking-only"_s);
        QCOMPARE(planned->fences, 2);
        const auto &claims = planned->claims;
        const auto first = std::ranges::find(claims, u"02-looking-only/lesson.md"_s, &Claim::file);
        QVERIFY(first != claims.end() && (first + 1)->file == first->file);
        QVERIFY(first->line != (first + 1)->line);
        QCOMPARE(first->trials.front().key(), (first + 1)->trials.front().key());
    }

    // What a record of proofs counts by: a card that changed must not prove the lessons anew, and the other way round.
    void partsOfAPack_areItsLessonsBankAndCards()
    {
        QVERIFY(!plan()->parts.contains(u"cards"_s));
        m_pack->write(u"course.toml"_s, m_pack->read(u"course.toml"_s).replace("format = 1", "format = 2"));
        m_pack->write(u"cards/moves.toml"_s,
                      "[[card]]\ncode = \"E0382\"\nsaw = \"It moved, and was used then.\"\n"
                      "because = \"One owner frees it.\"\nlesson = \"handing-over\"\n[[card.ways]]\n"
                      "title = \"Lend it\"\nuse_when = \"Another function only reads it.\"\n"
                      "before = 'fn main() { let a = String::new(); drop(a); drop(a); }'\n"
                      "after = 'fn main() { let a = String::new(); drop(&a); drop(a); }'\n");
        const auto planned = plan();
        QVERIFY(planned);
        QStringList parts = planned->parts.keys();
        parts.sort();
        QCOMPARE(parts, QStringList({u"01-handing-over"_s, u"bank"_s, u"cards"_s}));
        for (const Claim &claim : planned->claims) {
            QVERIFY2(parts.contains(claim.file.section(u'/', 0, 0)), qPrintable(claim.file));
        }
    }

    void packThatIsNone_isAnError()
    {
        QVERIFY(QFile::remove(m_pack->at(u"course.toml"_s)));
        const auto planned = plan();
        QVERIFY(!planned);
        QVERIFY(planned.error().text().contains(u"course.toml"_s));
    }
};

QTEST_APPLESS_MAIN(TestCheckPlan)
#include "tst_checkplan.moc"
