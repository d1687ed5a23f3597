// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/tells.h"
#include "course/packworkshop.h"

#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Ochre::Checker;
using namespace Qt::StringLiterals;

class TestTells final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Course::PackWorkshop> m_pack;
    const QString m_questions = u"01-handing-over/questions.toml"_s;

    [[nodiscard]] Tells read() const { return tellsOf(Course::loadPack(m_pack->path())->course); }

    /// "file:line id: text" of every tell of a kind.
    [[nodiscard]] QStringList told(TellKind kind) const
    {
        QStringList lines;
        for (const Tell &tell : read().list) {
            if (tell.kind == kind) {
                lines << u"%1:%2 %3: %4"_s.arg(tell.file, QString::number(tell.line), tell.id, tell.text);
            }
        }
        return lines;
    }

private slots:
    void init() { m_pack = std::make_unique<Course::PackWorkshop>(); }

    void shares_areOfThePack()
    {
        const std::vector<TellShare> shares = read().shares;
        QVERIFY(shares.size() > 4);
        QCOMPARE(shares[0].what, u"place-1"_s);
        QVERIFY(shares[0].of >= 1);
        QVERIFY(std::ranges::all_of(shares, [](const TellShare &share) { return share.count <= share.of; }));
    }

    void duplicates_areFoundAcrossThePack()
    {
        QCOMPARE(told(TellKind::NearDuplicate), QStringList());
        m_pack->write(u"bank/more.toml"_s,
                      "[[question]]\nid = \"again\"\nkind = \"open\"\nuse = \"interview\"\n"
                      "difficulty = 1\nprompt = \"Why may the counter not use that order any more?\"\n"
                      "brief = \"b\"\nanswer = \"a\"\npoints = [\"a\", \"b\", \"c\"]\ntopic = \"t\"\n");
        QCOMPARE(told(TellKind::NearDuplicate), QStringList()); // one word in the middle of few is much
        m_pack->replace(u"bank/more.toml"_s, "that order any more", "the order");
        const Tells tells = read();
        const auto found = std::ranges::find(tells.list, TellKind::NearDuplicate, &Tell::kind);
        QVERIFY(found != tells.list.end());
        QCOMPARE(found->id, u"handing-over-why"_s);
        QCOMPARE(found->file, m_questions);
        QCOMPARE(found->text, u"again"_s);
        QCOMPARE(found->otherFile, u"bank/more.toml"_s);
        QCOMPARE(found->otherLine, 1);
        QCOMPARE(found->percent, 75);
    }

    void goalsOfExercises_areComparedToo()
    {
        const QString from = u"01-handing-over/exercises/print-twice/"_s;
        const QString to = u"01-handing-over/exercises/print-again/"_s;
        for (const QString &name : {u"exercise.toml"_s, u"main.rs"_s, u"solution.rs"_s, u"tests.rs"_s}) {
            m_pack->write(to + name, m_pack->read(from + name).replace("print-twice", "print-again"));
        }
        QCOMPARE(told(TellKind::NearDuplicate), QStringList{to + u"exercise.toml:0 print-again: print-twice"_s});
    }

    void rightOptions_thatRepeatThePrompt_areNamed()
    {
        QCOMPARE(told(TellKind::RepeatsPrompt), QStringList());
        m_pack->replace(m_questions, "24: pointer", "24 Bytes of the machine: pointer");
        QCOMPARE(told(TellKind::RepeatsPrompt), QStringList{m_questions + u":1 handing-over-bytes: bytes, machine"_s});
        m_pack->replace(m_questions, "1,000,000", "1,000,000 bytes in each machine");
        QCOMPARE(told(TellKind::RepeatsPrompt), QStringList());
    }

    void options_withoutAReason_areNamed()
    {
        QCOMPARE(told(TellKind::NoReason), QStringList());
        m_pack->replace(m_questions, "That would be `a.clone()`. A move never touches the buffer.", "Far off.");
        QCOMPARE(told(TellKind::NoReason), QStringList{m_questions + u":1 handing-over-bytes: 1,000,000"_s});
    }

    void followUps_withoutAnAnswer_areNamed()
    {
        const QStringList before = told(TellKind::NoFollowUpAnswer);
        m_pack->write(u"bank/more.toml"_s,
                      "[[question]]\nid = \"again\"\nkind = \"open\"\nuse = \"self-check\"\nconcept = "
                      "\"moves\"\ndifficulty = 1\nprompt = \"p\"\nanswer = \"a\"\nfollow_ups = [\"And "
                      "then?\"]\n");
        QCOMPARE(told(TellKind::NoFollowUpAnswer), before + QStringList{u"bank/more.toml:1 again: And then?"_s});
    }

    void generalSentences_haveTheirLineInTheFile()
    {
        const QString file = u"01-handing-over/lesson.md"_s;
        m_pack->write(file, m_pack->read(file) + "\n## More\n\nNobody ever knows.\n");
        const auto line = m_pack->read(file).count('\n');
        QCOMPARE(told(TellKind::GeneralSentence).constLast(),
                 u"%1:%2 handing-over: Nobody ever knows."_s.arg(file).arg(line));
    }

    void list_isSortedByKind()
    {
        m_pack->replace(m_questions, "24: pointer", "24 bytes of the machine: pointer");
        m_pack->replace(m_questions, "That would be `a.clone()`. A move never touches the buffer.", "Far off.");
        const Tells tells = read();
        QVERIFY(tells.list.size() > 1);
        QVERIFY(std::ranges::is_sorted(tells.list, {}, &Tell::kind));
        QVERIFY(std::ranges::none_of(tells.list, [](const Tell &tell) { return tellName(tell.kind).isEmpty(); }));
    }
};

QTEST_APPLESS_MAIN(TestTells)
#include "tst_tells.moc"
