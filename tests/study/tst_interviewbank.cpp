// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/interviewbank.h"

#include <QTest>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Study::InterviewBank;
using Study::InterviewGrouping;

namespace {

Course::Question ask(const QString &id, const QString &topic, const QString &style, int level)
{
    Course::Question question;
    question.id = id;
    question.kind = Course::QuestionKind::Open;
    question.use = Course::QuestionUse::Interview;
    question.prompt = u"Prompt of "_s + id;
    question.answer = u"Answer of "_s + id;
    question.topic = topic;
    question.style = style;
    question.difficulty = level;
    return question;
}

Course::Course sample()
{
    Course::Lesson first;
    first.id = u"moves"_s;
    first.title = u"Moves"_s;
    first.step = 5;
    first.questions = {ask(u"a"_s, u"string-vs-str"_s, u"code"_s, 2), ask(u"b"_s, u"drop"_s, u"concept"_s, 1)};
    Course::Question check = ask(u"check"_s, u"drop"_s, u"concept"_s, 1);
    check.use = Course::QuestionUse::SelfCheck;
    first.questions.push_back(check);
    Course::Course course;
    course.topicTitles = {{u"string-vs-str"_s, u"String vs &str"_s}};
    course.lessons = {first};
    course.bank = {ask(u"c"_s, u"production-incident"_s, u"behavioural"_s, 3), ask(u"d"_s, u"drop"_s, QString(), 3)};
    return course;
}

QString outline(const std::vector<Study::InterviewGroup> &groups)
{
    QStringList text;
    for (const Study::InterviewGroup &group : groups) {
        QStringList ids;
        for (const Study::InterviewEntry *entry : group.entries) {
            ids << entry->question.id;
        }
        text << group.key + u":"_s + ids.join(u',');
    }
    return text.join(u' ');
}

} // namespace

class TestInterviewBank final : public QObject {
    Q_OBJECT

private slots:
    void bank_holdsInterviewQuestionsOnly()
    {
        const InterviewBank bank(sample());
        QCOMPARE(bank.entries().size(), 4U);
        QVERIFY(bank.find(u"check"_s) == nullptr);
        QCOMPARE(bank.find(u"a"_s)->lessonTitle, u"Moves"_s);
        QCOMPARE(bank.find(u"c"_s)->lesson, QString());
        QCOMPARE(bank.find(u"d"_s)->question.style, u"concept"_s); // what is meant when none is written
    }

    void groups_comeInTheirOwnOrder_data()
    {
        QTest::addColumn<InterviewGrouping>("grouping");
        QTest::addColumn<QString>("expected");
        QTest::newRow("topic") << InterviewGrouping::Topic << u"drop:b,d production-incident:c string-vs-str:a"_s;
        QTest::newRow("style") << InterviewGrouping::Style << u"concept:b,d code:a behavioural:c"_s;
        QTest::newRow("level") << InterviewGrouping::Level << u"1:b 2:a 3:c,d"_s;
        QTest::newRow("lesson") << InterviewGrouping::Lesson << u"moves:a,b :c,d"_s;
    }
    void groups_comeInTheirOwnOrder()
    {
        QFETCH(InterviewGrouping, grouping);
        QFETCH(QString, expected);
        QCOMPARE(outline(InterviewBank(sample()).groups(grouping, {})), expected);
    }

    // The course says which topics belong together and in which order; what it does not name stands by itself.
    void topics_areGroupedAsTheCourseSays()
    {
        Course::Course course = sample();
        course.topicGroups = {{u"stories"_s, u"Stories"_s, {u"production-incident"_s}},
                              {u"owners"_s, u"Owners"_s, {u"string-vs-str"_s, u"not-asked"_s}}};
        const InterviewBank bank(course);
        const auto groups = bank.groups(InterviewGrouping::Topic, {});
        QCOMPARE(outline(groups), u"stories:c owners:a drop:b,d"_s);
        QCOMPARE(groups[1].entries.front()->groupTitle, u"Owners"_s);
        QCOMPARE(groups[2].entries.front()->groupTitle, u"Drop"_s);
        QCOMPARE(outline(bank.groups(InterviewGrouping::Topic, {u"owners"_s, {}, 0})), u"owners:a"_s);

        course.topicGroups = {{u"all"_s, u"All"_s, {u"drop"_s, u"string-vs-str"_s}}};
        const InterviewBank other(course);
        const auto wide = other.groups(InterviewGrouping::Topic, {});
        QCOMPARE(outline(wide), u"all:b,d,a production-incident:c"_s); // topic by topic
        const std::vector<Study::InterviewTopic> fine = Study::topicsOf(wide.front().entries);
        QCOMPARE(fine.size(), 2U);
        QCOMPARE(fine[0], (Study::InterviewTopic{u"drop"_s, u"Drop"_s, 2}));
        QCOMPARE(fine[1].title, u"String vs &str"_s);
    }

    // Two courses that name a group alike share it, wherever it stands in each.
    void groups_areSharedByCourses()
    {
        Course::Course one = sample();
        one.id = u"one"_s;
        one.topicGroups = {{u"x"_s, u"X"_s, {u"drop"_s}}, {u"y"_s, u"Y"_s, {u"string-vs-str"_s}}};
        Course::Course other = sample();
        other.id = u"other"_s;
        other.topicGroups = {{u"y"_s, u"Y"_s, {u"string-vs-str"_s}}, {u"z"_s, u"Z"_s, {u"drop"_s}}};
        const InterviewBank bank(std::vector<const Course::Course *>{&one, &other});
        QCOMPARE(outline(bank.groups(InterviewGrouping::Topic, {{}, u"code"_s, 0})), u"y:one/a,other/a"_s);
        QCOMPARE(outline(bank.groups(InterviewGrouping::Topic, {{}, u"concept"_s, 0})),
                 u"x:one/b,one/d z:other/b,other/d"_s);
    }

    // Equal ids in two courses are two questions.
    void severalCourses_areNamedAndKeptApart()
    {
        Course::Course one = sample();
        one.id = u"one"_s;
        one.title = u"One"_s;
        Course::Course other = sample();
        other.id = u"other"_s;
        other.title = u"Other"_s;
        const InterviewBank bank(std::vector<const Course::Course *>{&one, &other});
        QCOMPARE(bank.entries().size(), 8U);
        QCOMPARE(bank.find(u"other/a"_s)->course, u"Other"_s);
        QCOMPARE(bank.find(u"one/a"_s)->lesson, u"one/moves"_s);
        QVERIFY(!bank.find(u"a"_s));
        QCOMPARE(outline(bank.groups(InterviewGrouping::Lesson, {})),
                 u"one/moves:one/a,one/b other/moves:other/a,other/b :one/c,one/d,other/c,other/d"_s);
        QCOMPARE(outline(bank.groups(InterviewGrouping::Topic, {u"answer b"_s, {}, 0})), u"drop:one/b,other/b"_s);
        const InterviewBank single(std::vector<const Course::Course *>{&other});
        QVERIFY(single.find(u"other/a"_s)->course.isEmpty()); // there is nothing to tell it apart from
    }

    void filter_asksForEveryWord()
    {
        const InterviewBank bank(sample());
        const auto shown = [&bank](const Study::InterviewFilter &filter) {
            return outline(bank.groups(InterviewGrouping::Lesson, filter));
        };
        QCOMPARE(shown({u"ANSWER b"_s, {}, 0}), u"moves:b"_s);
        QCOMPARE(shown({u"&str"_s, {}, 0}), u"moves:a"_s); // the title of the topic counts too
        QCOMPARE(shown({{}, u"behavioural"_s, 0}), u":c"_s);
        QCOMPARE(shown({{}, {}, 3}), u":c,d"_s);
        QCOMPARE(shown({u"nothing such"_s, {}, 0}), QString());
    }

    void topics_readAsWords()
    {
        Course::Course course;
        course.topicTitles = {{u"string-vs-str"_s, u"String vs &str"_s}};
        QCOMPARE(Study::topicTitle(course, u"string-vs-str"_s), u"String vs &str"_s);
        QCOMPARE(Study::topicTitle(course, u"dangling-references"_s), u"Dangling references"_s);
        QCOMPARE(Study::topicTitle(course, {}), QString());
    }
};

QTEST_GUILESS_MAIN(TestInterviewBank)
#include "tst_interviewbank.moc"
