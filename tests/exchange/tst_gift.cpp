// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exchange/gift.h"
#include "exchangebench.h"

using namespace Ochre;
using namespace Ochre::Exchange;
using namespace Qt::StringLiterals;
using Course::QuestionKind;

namespace {

/// A question in a line: "kind: prompt | +right ~wrong | answers".
QString brief(const Course::Question &question)
{
    QStringList parts{question.prompt};
    for (const Course::Option &option : question.options) {
        parts << (option.correct ? u"+"_s : u"~"_s) + option.text;
    }
    parts += question.answers;
    parts << question.answer;
    parts.removeAll(QString());
    return parts.join(u" | "_s);
}

QByteArray written(const Course::Course &course)
{
    return giftOf({&course}).bytes;
}

} // namespace

/// Moodle's GIFT, in and out.
class TestGift final : public QObject {
    Q_OBJECT

private slots:
    void questions_areRead_data()
    {
        QTest::addColumn<QString>("gift");
        QTest::addColumn<QString>("read");
        QTest::newRow("choice") << u"Who owns it?{=the variable ~the heap ~nobody}"_s
                                << u"Who owns it? | +the variable | ~the heap | ~nobody"_s;
        QTest::newRow("several") << u"Which?{~%50%a ~%50%b ~%-100%c}"_s << u"Which? | +a | +b | ~c"_s;
        QTest::newRow("truth") << u"It moves.{T}"_s << u"It moves. | +True | ~False"_s;
        QTest::newRow("untruth") << u"It moves.{FALSE#no#yes}"_s << u"It moves. | ~True | +False"_s;
        QTest::newRow("short") << u"Type?{=String =string::String}"_s << u"Type? | String | string::String"_s;
        QTest::newRow("short with weights") << u"Type?{=%100%String =%50%str}"_s << u"Type? | String"_s;
        QTest::newRow("number") << u"Bits of a u8?{#8}"_s << u"Bits of a u8? | 8"_s;
        QTest::newRow("margin") << u"Pi?{#3.14:0.01}"_s << u"Pi? | 3.14, give or take 0.01"_s;
        QTest::newRow("range") << u"How many?{#1..5}"_s << u"How many? | From 1 to 5"_s;
        QTest::newRow("pairs") << u"Match{=a -> 1 =b -> 2}"_s << u"Match | - a → 1\n- b → 2"_s;
        QTest::newRow("missing word") << u"A value {=moves ~flies} into it."_s
                                      << u"A value \\_\\_\\_\\_\\_ into it. | +moves | ~flies"_s;
        QTest::newRow("essay") << u"Explain.{####Because.}"_s << u"Explain. | Because."_s;
        QTest::newRow("escapes") << u"a \\{b\\} \\: \\= \\~ \\#{=c\\=d ~\\\\e}"_s
                                 << u"a {b} : = \\~ # | +c=d | ~\\\\e"_s;
        QTest::newRow("line break") << u"[markdown]a\\nb{=x ~y}"_s << u"a\nb | +x | ~y"_s;
        QTest::newRow("HTML") << u"[html]<b>a</b>{=x ~y}"_s << u"**a** | +x | ~y"_s;
        QTest::newRow("plain") << u"[plain]<b>a</b>{=x ~y}"_s << u"\\<b>a\\</b> | +x | ~y"_s;
        QTest::newRow("several lines") << u"// a comment\n::q1::a\nb{\n\t=x\n\t// another\n\t~y\n}"_s
                                       << u"a\\\nb | +x | ~y"_s;
    }

    void questions_areRead()
    {
        QFETCH(QString, gift);
        QFETCH(QString, read);
        const Incoming incoming = readGift(gift, u"a.gift"_s);
        QCOMPARE(told(incoming), QStringList());
        QCOMPARE(incoming.questions.size(), size_t(1));
        QCOMPARE(brief(incoming.questions[0]), read);
    }

    void reasons_areTaken()
    {
        const Incoming incoming = readGift(u"::who-owns::Who?{=a#yes ~b#no, [x] ~c ####All in all.}"_s, u"a.gift"_s);
        const Course::Question &question = incoming.questions.at(0);
        QCOMPARE(question.id, u"who-owns"_s);
        QCOMPARE(question.options[0].why, u"yes"_s);
        QCOMPARE(question.options[2].why, noReason());
        QCOMPARE(question.explain, u"All in all."_s);
    }

    void faults_areNamedWithTheirLine()
    {
        const QString gift = u"$CATEGORY: a/b\n\nGood?{=a ~b}\n\nOnly a text.\n\nOpen{=a ~b\n\nNo answer{}\n\n"
                             "Two{=a ~a}\n\nAll{=All of the above ~b}\n\n::one::X{=a ~b}\n\n::one::Y{=a ~b}\n\n"
                             "None{~a ~b}\n"_s;
        const Incoming incoming = settled(readGift(gift, u"a.gift"_s));
        QStringList lines;
        for (const Course::Problem &problem : incoming.problems) {
            lines << QString::number(problem.line);
            QVERIFY(!problem.message.isEmpty());
            QCOMPARE(problem.file, u"a.gift"_s);
        }
        QCOMPARE(lines, (QStringList{u"5"_s, u"7"_s, u"9"_s, u"11"_s, u"13"_s, u"17"_s, u"19"_s}));
        QCOMPARE(incoming.questions.size(), size_t(2));
    }

    // One that stands there twice with the same text comes in once, and is no fault.
    void doubles_comeInOnce()
    {
        const Incoming incoming = settled(readGift(u"A?{=a ~b}\n\nA?{=a ~b}\n"_s, u"a.gift"_s));
        QCOMPARE(incoming.questions.size(), size_t(1));
        QCOMPARE(told(incoming), QStringList());
    }

    void course_goesOutAndIn()
    {
        const Outgoing out = giftOf({&rustCourse()});
        QVERIFY(out.items > 500);
        for (const Course::Problem &problem : out.problems) {
            QVERIFY2(problem.message.contains(u"->"), qPrintable(problem.message));
        }
        const Incoming incoming = settled(readGift(QString::fromUtf8(out.bytes), u"a.gift"_s));
        QCOMPARE(told(incoming), QStringList());
        QCOMPARE(int(incoming.questions.size()), out.items);
        // And out again: the same questions, now without the categories of the course.
        const QByteArray once = written(importedCourse(incoming));
        QByteArrayList lines = out.bytes.split('\n');
        lines.removeIf([](const QByteArray &line) { return line.startsWith("$CATEGORY"); });
        QCOMPARE(once.simplified(), lines.join('\n').simplified());
    }

    void sameIdsInTwoCourses_areTwoNames()
    {
        Course::Course one = importedCourse(readGift(u"::a::A?{=a ~b}"_s, u"a.gift"_s));
        Course::Course other = importedCourse(readGift(u"::a::B?{=a ~b}"_s, u"a.gift"_s));
        other.id = u"other"_s;
        const Incoming incoming = settled(readGift(QString::fromUtf8(giftOf({&one, &other}).bytes), u"a.gift"_s));
        QCOMPARE(told(incoming), QStringList());
        QCOMPARE(incoming.questions.at(0).id, u"a"_s);
        QCOMPARE(incoming.questions.at(1).id, u"other-a"_s);
    }

    // Quotation marks, braces, every sign that means something, code, tabs, line breaks.
    void randomQuestions_comeBackEqual()
    {
        RandomText random(2026);
        Course::Course course;
        course.id = u"imported"_s;
        Course::Lesson lesson;
        lesson.id = u"import-1"_s;
        for (int count = 0; count < 1500; ++count) {
            Course::Question question;
            question.id = u"q-%1"_s.arg(count);
            question.prompt = random.lines().trimmed();
            question.explain = random.lines().trimmed();
            question.kind = count % 3 == 0   ? QuestionKind::Choice
                            : count % 3 == 1 ? QuestionKind::Short
                                             : QuestionKind::Open;
            if (question.kind == QuestionKind::Choice) {
                const int right = 1 + random.below(2);
                for (int option = 0; option < 4; ++option) {
                    question.options.push_back(
                        {{}, u"%1 "_s.arg(option) + random.line(), option < right, random.lines(), false});
                }
            } else if (question.kind == QuestionKind::Short) {
                question.answers = {random.line().remove(u"->"_s).simplified() + u"x"_s};
            } else {
                question.use = Course::QuestionUse::SelfCheck;
                question.answer = random.lines().trimmed();
                question.explain.clear();
            }
            lesson.questions.push_back(question);
        }
        course.lessons.push_back(lesson);
        const QByteArray out = written(course);
        const Incoming incoming = readGift(QString::fromUtf8(out), u"a.gift"_s);
        QCOMPARE(told(incoming), QStringList());
        QCOMPARE(incoming.questions.size(), course.lessons[0].questions.size());
        for (size_t at = 0; at < incoming.questions.size(); ++at) {
            const Course::Question &there = course.lessons[0].questions[at];
            const Course::Question &here = incoming.questions[at];
            QCOMPARE(here.prompt, there.prompt);
            QCOMPARE(here.answers, there.answers);
            QCOMPARE(here.answer, there.answer);
            QCOMPARE(here.options.size(), there.options.size());
            for (size_t option = 0; option < here.options.size(); ++option) {
                QCOMPARE(here.options[option].text, there.options[option].text.trimmed());
                QCOMPARE(here.options[option].correct, there.options[option].correct);
                QCOMPARE(here.options[option].why, there.options[option].why.trimmed());
            }
        }
        QCOMPARE(written(importedCourse(incoming)), out);
    }

    // What the loader makes of a question is what was written into the pack, whatever its texts hold.
    void randomQuestions_surviveThePack()
    {
        RandomText random(99);
        Incoming incoming;
        for (int count = 0; count < 400; ++count) {
            Course::Question question;
            question.id = u"q-%1"_s.arg(count);
            question.kind = QuestionKind::Short;
            question.concept_ = u"imported"_s;
            question.prompt = random.lines();
            question.program = random.lines();
            question.answers = {random.line(), random.lines()};
            question.explain = random.lines();
            question.tags = {random.line()};
            incoming.questions.push_back(question);
        }
        const std::vector<Course::Question> before = incoming.questions;
        const Incoming after = settled(incoming);
        QCOMPARE(told(after), QStringList());
        QVERIFY(after.questions == before);
    }

    void hostileText_isReadInOnePass_data()
    {
        QTest::addColumn<QString>("piece");
        for (const QString &piece : {u"{"_s, u"}"_s, u"::"_s, u"~"_s, u"=a->b"_s, u"#"_s, u"####"_s, u"%1%"_s, u"\\"_s,
                                     u"a{=b ~c}\n\n"_s, u"//\n"_s, u"x\n\n"_s}) {
            QTest::newRow(qPrintable(piece)) << piece;
        }
    }

    void hostileText_isReadInOnePass()
    {
        QFETCH(QString, piece);
        const Incoming incoming = readGift(u"q{=a ~"_s + piece.repeated(100'000 / piece.size()) + u'}', u"a.gift"_s);
        QVERIFY(incoming.size() + incoming.problems.size() >= 1);
    }
};

QTEST_GUILESS_MAIN(TestGift)
#include "tst_gift.moc"
