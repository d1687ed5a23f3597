// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "course/optionreader.h"
#include "course/questionreader.h"
#include "packworkshop.h"

#include <QTest>

#include <algorithm>

using namespace Ochre::Course;
using namespace Qt::StringLiterals;

namespace {

const QByteArray common = "[[question]]\nid = \"q\"\nprompt = \"P\"\ndifficulty = 1\n";
const QByteArray choiceHead = common + "kind = \"choice\"\nuse = \"check\"\nconcept = \"c\"\n";
const QByteArray right = "[[question.option]]\ntext = \"R\"\ncorrect = true\nwhy = \"W\"\n";
const QByteArray wrong = "[[question.option]]\ntext = \"F\"\ncorrect = false\nwhy = \"W\"\n";

QByteArray option(const QByteArray &text, bool correct = false)
{
    return "[[question.option]]\ntext = \"" + text + "\"\ncorrect = " + (correct ? "true" : "false")
           + "\nwhy = \"W\"\n";
}

QByteArray options(int count)
{
    QByteArray text = right;
    for (int number = 1; number < count; ++number) {
        text += option("wrong " + QByteArray::number(number));
    }
    return text;
}

} // namespace

class TestQuestionReader final : public QObject {
    Q_OBJECT

private:
    Problems m_problems;

    std::vector<Question> read(const QByteArray &text, QuestionHome home = QuestionHome::Lesson)
    {
        m_problems.clear();
        const ProblemSink sink(u"q.toml"_s, m_problems);
        const auto document = parseToml(text, sink);
        if (!document) {
            return {};
        }
        TomlReader reader(*document, sink);
        return readQuestions(reader, sink, home);
    }

    [[nodiscard]] QStringList rules() const
    {
        QStringList found;
        for (const Problem &problem : m_problems) {
            found << problem.rule;
        }
        return found;
    }

private slots:
    void choice_hasTwoToEightOptions_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("rules");
        QTest::newRow("two") << options(2) << QStringList();
        QTest::newRow("eight") << options(8) << QStringList();
        QTest::newRow("nine") << options(9) << QStringList{u"option-count"_s};
        QTest::newRow("one") << options(1) << QStringList{u"option-count"_s};
        QTest::newRow("none") << QByteArray() << QStringList{u"option-count"_s};
        QTest::newRow("many") << options(2000) << QStringList{u"option-count"_s};
        QTest::newRow("all right") << right + option("R2", true) << QStringList{u"no-wrong-option"_s};
        QTest::newRow("all wrong") << wrong + option("F2") << QStringList{u"no-correct-option"_s};
        QTest::newRow("several right") << right + option("R2", true) + wrong << QStringList();
    }

    void choice_hasTwoToEightOptions()
    {
        QFETCH(QByteArray, text);
        static_cast<void>(read(choiceHead + text));
        QTEST(rules(), "rules");
    }

    void option_speaksForItself_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("fine");
        for (const char *text :
             {"all of the above", "None of these", "Both of them", "either of those", "the following answer",
              "Option B", "answers c and d", "All the above.", "all of them borrow"}) {
            QTest::newRow(text) << QByteArray(text) << false;
        }
        for (const char *text : {"`Option<B>`", "Option is an enum", "nothing above the line",
                                 "overall of the abovementioned", "The compiler answers calmly", "All values"}) {
            QTest::newRow(text) << QByteArray(text) << true;
        }
    }

    void option_speaksForItself()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, fine);
        static_cast<void>(read(choiceHead + right + option(text)));
        QCOMPARE(rules(), fine ? QStringList() : QStringList{u"option-phrase"_s});
    }

    void optionId_isTheTextsUnlessGiven()
    {
        const auto idsOf = [this](const QByteArray &first, const QByteArray &second) {
            QStringList ids;
            const std::vector<Question> questions = read(choiceHead + first + second);
            for (const Option &made : questions.front().options) {
                ids << made.id;
            }
            return ids;
        };
        const QStringList plain = idsOf(right, wrong);
        QStringList turned = idsOf(wrong, right);
        std::ranges::reverse(turned);
        QCOMPARE(turned, plain); // the place does not count
        QCOMPARE(idsOf(QByteArray(right).replace("\"R\"", "\"  R \\n\""), wrong), plain);
        QCOMPARE(idsOf(right + "id = \"mine\"\n", wrong), (QStringList{u"mine"_s, plain[1]}));
        QVERIFY(idsOf(QByteArray(right).replace("\"R\"", "\"r\""), wrong).front() != plain.front());
        QCOMPARE(plain.front(), optionIdFor(u"R"_s));
        QCOMPARE(optionIdFor({}), u"e3b0c442"_s); // SHA-256 of nothing
    }

    void optionId_isUniqueInItsQuestion()
    {
        static_cast<void>(read(choiceHead + right + wrong + option("  F ")));
        QCOMPARE(told(m_problems, u"q.toml"_s), QStringList{u"16:1 duplicate-id"_s});
        static_cast<void>(read(choiceHead + right + "id = \"a\"\n" + wrong + "id = \"a\"\n"));
        QCOMPARE(rules(), QStringList{u"duplicate-id"_s});
        static_cast<void>(read(choiceHead + right + "id = \" \"\n" + wrong));
        QCOMPARE(rules(), QStringList{u"bad-id"_s});
    }

    void option_needsTextReasonAndVerdict()
    {
        static_cast<void>(read(choiceHead + right + "[[question.option]]\nwhy = \" \"\nreason = \"R\"\n"));
        QStringList found = rules();
        found.sort();
        QCOMPARE(found, (QStringList{u"missing-key"_s, u"missing-key"_s, u"option-without-why"_s, u"unknown-key"_s}));
    }

    void use_fitsTheKind_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("use");
        QTest::addColumn<bool>("fits");
        for (const char *kind : {"choice", "predict", "short", "open"}) {
            for (const char *use : {"check", "pretest", "self-check", "interview"}) {
                const bool open = qstrcmp(kind, "open") == 0;
                const bool fits = qstrcmp(use, "interview") == 0 || open == (qstrcmp(use, "self-check") == 0);
                QTest::addRow("%s for %s", kind, use) << QByteArray(kind) << QByteArray(use) << fits;
            }
        }
    }

    void use_fitsTheKind()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, use);
        QFETCH(bool, fits);
        const QHash<QByteArray, QByteArray> rest{
            {"choice", right + wrong},
            {"predict", "program = \"fn main() {}\"\ncompiles = true\n"},
            {"short", "answers = [\"a\"]\n"},
            {"open", "answer = \"A\"\nbrief = \"B\"\npoints = [\"1\", \"2\", \"3\"]\ntopic = \"t\"\n"}};
        const std::vector<Question> questions = read(common + "concept = \"c\"\nexplain = \"E\"\nkind = \"" + kind
                                                     + "\"\nuse = \"" + use + "\"\n" + rest[kind]);
        QCOMPARE(questions.size(), 1U);
        QCOMPARE(rules(), fits ? QStringList() : QStringList{u"bad-value"_s});
    }

    void key_belongsToItsKind_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("rules");
        const QByteArray shortHead = common + "kind = \"short\"\nuse = \"check\"\nconcept = \"c\"\nexplain = \"E\"\n";
        const QByteArray openHead = common + "kind = \"open\"\nuse = \"self-check\"\nanswer = \"A\"\n";
        const QByteArray predictHead =
            common + "kind = \"predict\"\nuse = \"check\"\nconcept = \"c\"\nexplain = \"E\"\n";
        const QStringList unknown{u"unknown-key"_s};
        QTest::newRow("answers of a choice") << choiceHead + "answers = [\"a\"]\n" + options(2) << unknown;
        QTest::newRow("options of a short one") << shortHead + "answers = [\"a\"]\n" + right << unknown;
        QTest::newRow("outcome of a prediction")
            << predictHead + "compiles = true\noutput = \"1\"\nprogram = \"fn main() {}\"\n"
            << unknown;
        QTest::newRow("answer of a short one") << shortHead + "answers = [\"a\"]\nanswer = \"a\"\n" << unknown;
        QTest::newRow("program of an open one") << openHead + "program = \"let a = 1;\"\n" << QStringList();
        QTest::newRow("case of a short one") << shortHead + "answers = [\"a\"]\ncase = true\n" << QStringList();
        QTest::newRow("no answers") << shortHead + "answers = []\n" << QStringList{u"empty-value"_s};
        QTest::newRow("one answer as a text") << shortHead + "answers = \"a\"\n" << QStringList{u"wrong-type"_s};
        QTest::newRow("pitfalls as a list") << openHead + "pitfalls = [\"a\", \"b\"]\n" << QStringList();
        QTest::newRow("unknown style") << openHead + "style = \"riddle\"\n" << QStringList{u"bad-value"_s};
        QTest::newRow("no program") << predictHead + "compiles = true\n" << QStringList{u"missing-key"_s};
        QTest::newRow("no main") << predictHead + "compiles = true\nprogram = \"fn domain() {}\"\n"
                                 << QStringList{u"predict-without-main"_s};
        QTest::newRow("main in a comment") << predictHead + "compiles = true\nprogram = \"// fn main() {}\"\n"
                                           << QStringList{u"predict-without-main"_s};
        QTest::newRow("no verdict") << predictHead + "program = \"fn main() {}\"\n" << QStringList{u"missing-key"_s};
        QTest::newRow("codes") << choiceHead + "errors = [\"E0382\"]\n" + options(2) << QStringList();
        QTest::newRow("misspelt code") << choiceHead + "errors = [\"E382\", \"moved\"]\n" + options(2)
                                       << QStringList{u"bad-value"_s, u"bad-value"_s};
        QTest::newRow("difficulty zero") << QByteArray(choiceHead).replace("difficulty = 1", "difficulty = 0")
                                                + options(2)
                                         << QStringList{u"out-of-range"_s};
        QTest::newRow("no concept") << QByteArray(choiceHead).replace("concept = \"c\"\n", "") + options(2)
                                    << QStringList{u"missing-key"_s};
    }

    void key_belongsToItsKind()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(read(text).size(), 1U);
        QTEST(rules(), "rules");
    }

    void interviewQuestion_hasARubric_data()
    {
        QTest::addColumn<QByteArray>("points");
        QTest::addColumn<QStringList>("rules");
        const auto list = [](int count) -> QByteArray {
            return "points = [" + QByteArray("\"p\",").repeated(count) + "]\n";
        };
        QTest::newRow("three") << list(3) << QStringList();
        QTest::newRow("six") << list(6) << QStringList();
        QTest::newRow("two") << list(2) << QStringList{u"point-count"_s};
        QTest::newRow("seven") << list(7) << QStringList{u"point-count"_s};
        QTest::newRow("empty") << list(0) << QStringList{u"empty-value"_s};
        QTest::newRow("missing") << QByteArray() << QStringList{u"missing-key"_s};
    }

    void interviewQuestion_hasARubric()
    {
        QFETCH(QByteArray, points);
        static_cast<void>(read(
            common + "kind = \"open\"\nuse = \"interview\"\nanswer = \"A\"\nbrief = \"B\"\ntopic = \"t\"\n" + points));
        QTEST(rules(), "rules");
    }

    void unknownKind_isTheOnlyComplaint()
    {
        const std::vector<Question> questions =
            read(common + "kind = \"essay\"\nuse = \"check\"\nconcept = \"c\"\nwords = 300\n" + right);
        QCOMPARE(rules(), QStringList{u"bad-value"_s});
        QCOMPARE(questions.size(), 1U);
    }

    void bankQuestion_isForInterviews()
    {
        const QByteArray text = common
                                + "kind = \"open\"\nanswer = \"A\"\nbrief = \"B\"\ntopic = \"t\"\n"
                                  "points = [\"1\", \"2\", \"3\"]\n";
        QCOMPARE(read(text, QuestionHome::Bank).front().use, QuestionUse::Interview);
        QCOMPARE(rules(), QStringList());
        static_cast<void>(read(text, QuestionHome::Lesson));
        QVERIFY(rules().contains(u"missing-key"_s));
        static_cast<void>(read(text + "use = \"\"\n", QuestionHome::Bank));
        QCOMPARE(rules(), QStringList{u"bad-value"_s});
    }

    void lines_areThoseOfTheQuestions()
    {
        const std::vector<Question> questions = read("\n" + choiceHead + options(2) + "\n" + choiceHead + options(2));
        QCOMPARE(questions.size(), 2U);
        QCOMPARE(questions[0].line, 2);
        QCOMPARE(questions[1].line, 18);
        QCOMPARE(questions[1].file, u"q.toml"_s);
    }
};

QTEST_APPLESS_MAIN(TestQuestionReader)
#include "tst_questionreader.moc"
