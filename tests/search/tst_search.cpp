// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/searchindex.h"
#include "search/searchservice.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;
using Search::SearchEntry;
using Search::SearchHit;
using Kind = SearchEntry::Kind;

namespace {

Course::Course sample()
{
    Course::Lesson lesson;
    lesson.id = u"borrowing"_s;
    lesson.step = 6;
    lesson.title = u"Borrowing and references"_s;
    lesson.summary = u"How a function looks at a value."_s;
    lesson.errors = {u"E0502"_s};
    lesson.body = u"An opening about *stock* lists.\n\n## One writer\n\nMany readers or one writer, as in `Vec`.\n\n"
                  "```rust\nfn first_word(text: &str) {}\n```\n\n## In production\n\nA café on the corner.\n"_s;
    Course::Question question;
    question.id = u"who-reads"_s;
    question.prompt = u"Who may read?"_s;
    question.options = {{u"a"_s, u"Everybody"_s, true, u"Because nobody writes."_s, false}};
    lesson.questions = {question};
    Course::Exercise exercise;
    exercise.id = u"lend-it"_s;
    exercise.title = u"Lend the ledger"_s;
    exercise.goal = u"Lend it instead of giving it away."_s;
    exercise.starter = "fn audit() {}";
    exercise.solution = "fn secret_solution() {}";
    lesson.exercises = {exercise};
    Course::Course course;
    course.lessons = {lesson};
    course.tables = {{u"pointers"_s, u"Smart pointers"_s, u"| Rc | Arc |"_s}};
    return course;
}

QStringList found(const QString &text, int limit = 30)
{
    auto index = Search::SearchIndex::create();
    if (!index || !index->add(Search::searchEntries(sample()))) {
        qFatal("no index");
    }
    const auto hits = index->find(text, limit);
    if (!hits) {
        qFatal("%s", qPrintable(hits.error().text()));
    }
    QStringList lines;
    for (const SearchHit &hit : *hits) {
        lines << QString::number(static_cast<int>(hit.entry.kind)) + u' ' + hit.entry.title;
    }
    return lines;
}

} // namespace

class TestSearch final : public QObject {
    Q_OBJECT

private slots:
    void everything_isFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("first");
        QTest::newRow("title") << u"borrowing"_s << u"0 Borrowing and references"_s;
        QTest::newRow("text of a section") << u"many readers"_s << u"0 One writer"_s;
        QTest::newRow("unfinished word") << u"corn"_s << u"0 In production"_s;
        QTest::newRow("without accent") << u"CAFE"_s << u"0 In production"_s;
        QTest::newRow("identifier in code") << u"first_word"_s << u"0 One writer"_s;
        QTest::newRow("reason of an option") << u"nobody writes"_s << u"1 Who may read?"_s;
        QTest::newRow("exercise") << u"ledger"_s << u"2 Lend the ledger"_s;
        QTest::newRow("code") << u"e0502"_s << u"0 Borrowing and references"_s;
        QTest::newRow("table") << u"Arc"_s << u"3 Smart pointers"_s;
    }
    void everything_isFound()
    {
        QFETCH(QString, text);
        QTEST(found(text).value(0), "first");
    }

    void solutions_areNotFound() { QVERIFY(found(u"secret_solution"_s).isEmpty()); }

    void wordsOfTheQueryLanguage_areWords_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"\"", "a AND", "NEAR(", "title:", "*", "((", "-", "'; DROP TABLE entries", "\\", "^"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void wordsOfTheQueryLanguage_areWords()
    {
        QFETCH(QString, text);
        QVERIFY(found(text).size() <= 30); // no error, whatever is typed
    }

    void allWords_mustOccur()
    {
        QVERIFY(found(u"readers corner"_s).isEmpty());
        QVERIFY(found({}).isEmpty());
        QCOMPARE(found(u"e"_s, 2).size(), 2);
    }

    void snippet_marksTheMatch()
    {
        auto index = Search::SearchIndex::create();
        QVERIFY(index && index->add(Search::searchEntries(sample())));
        const auto hits = index->find(u"corner"_s);
        QVERIFY(hits && hits->size() == 1);
        QVERIFY(hits->front().snippet.contains(u"\u0002corner\u0003"_s));
        QCOMPARE(hits->front().entry.subject, u"In production"_s);
        QCOMPARE(hits->front().entry.lesson, u"borrowing"_s);
    }

    void service_answersTheLatestQuestion()
    {
        Search::SearchService service;
        service.setCourse(sample());
        QSignalSpy answers(&service, &Search::SearchService::found);
        service.search(u"corner"_s);
        service.search(u"ledger"_s);
        QTRY_VERIFY(!answers.isEmpty() && answers.last().at(0).toString() == u"ledger"_s);
        QCOMPARE(answers.last().at(1).value<std::vector<SearchHit>>().size(), 1U);
    }

    void notes_areReplaced()
    {
        Search::SearchService service;
        service.setCourse(sample());
        QSignalSpy answers(&service, &Search::SearchService::found);
        const auto count = [&](const QString &text) {
            answers.clear();
            service.search(text);
            [[maybe_unused]] const bool came = QTest::qWaitFor([&] { return !answers.isEmpty(); });
            return answers.value(0).value(1).value<std::vector<SearchHit>>().size();
        };
        service.setNotes({{Kind::Note, u"borrowing"_s, u"n"_s, u"My note"_s, u"My notes"_s, u"zebra crossing"_s}});
        QCOMPARE(count(u"zebra"_s), 1U);
        service.setNotes({{Kind::Note, u"borrowing"_s, u"n"_s, u"My note"_s, u"My notes"_s, u"giraffe"_s}});
        QCOMPARE(count(u"zebra"_s), 0U);
        QCOMPARE(count(u"giraffe"_s), 1U);
        QCOMPARE(count(u"corner"_s), 1U);
    }

    void search_beforeTheCourseIsThereFindsNothing()
    {
        Search::SearchService service;
        QSignalSpy answers(&service, &Search::SearchService::found);
        QSignalSpy failed(&service, &Search::SearchService::failed);
        service.search(u"corner"_s);
        QTRY_COMPARE(answers.size(), 1);
        QVERIFY(answers.at(0).at(1).value<std::vector<SearchHit>>().empty());
        service.setCourse(sample());
        service.search(u"corner"_s);
        QTRY_COMPARE(answers.size(), 2);
        QCOMPARE(answers.at(1).at(1).value<std::vector<SearchHit>>().size(), 1U);
        QVERIFY(failed.isEmpty());
    }

    void newCourse_takesThePlaceOfTheOldAndKeepsTheNotes()
    {
        Search::SearchService service;
        QSignalSpy answers(&service, &Search::SearchService::found);
        service.setNotes({{Kind::Note, u"borrowing"_s, u"n"_s, u"My note"_s, u"My notes"_s, u"corner shop"_s}});
        service.setCourse(sample());
        service.search(u"corner"_s);
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(answers.at(0).at(1).value<std::vector<SearchHit>>().size(), 2U);
        service.setCourse({});
        service.search(u"corner"_s);
        QTRY_COMPARE(answers.size(), 2);
        const auto left = answers.at(1).at(1).value<std::vector<SearchHit>>();
        QCOMPARE(left.size(), 1U);
        QCOMPARE(left.front().entry.kind, Kind::Note);
    }

    void severalCourses_areFoundEachInItsPlace()
    {
        Search::SearchService service;
        QSignalSpy answers(&service, &Search::SearchService::found);
        Course::Course one = sample();
        one.id = u"one"_s;
        one.title = u"One"_s;
        Course::Course other = sample();
        other.id = u"other"_s;
        other.title = u"Other"_s;
        service.setCourses({one, other});
        service.search(u"corner"_s);
        QTRY_COMPARE(answers.size(), 1);
        QStringList found;
        for (const SearchHit &hit : answers.at(0).at(1).value<std::vector<SearchHit>>()) {
            found << hit.entry.course;
            QVERIFY(hit.entry.place.startsWith(hit.entry.course == u"one"_s ? u"One · "_s : u"Other · "_s));
        }
        found.sort();
        QCOMPARE(found, (QStringList{u"one"_s, u"other"_s}));
    }

    void entries_leaveOutHeadingsInCodeAndMarks()
    {
        Course::Course course;
        course.lessons.resize(1);
        course.lessons[0].title = u"One"_s;
        course.lessons[0].body = u"```rust\n## not a heading\n```\n## A [link](lesson:x) and `code`\ntext *strong*"_s;
        course.mustKnow = {{u"Say it"_s, u"one"_s, {}, {}, 0}, {u"Ask it"_s, u"one"_s, u"q"_s, {}, 0}};
        const std::vector<SearchEntry> entries = Search::searchEntries(course);
        QCOMPARE(entries.size(), 4U);
        QVERIFY(entries[0].subject.isEmpty() && entries[0].text.contains(u"## not a heading"_s));
        QCOMPARE(entries[1].title, u"A link and code"_s);
        QCOMPARE(entries[1].text.simplified(), u"text strong"_s);
        QCOMPARE(entries[2].subject, u"one"_s); // the lesson, where no question asks it
        QCOMPARE(entries[3].subject, u"q"_s);
        QVERIFY(Search::searchEntries(Course::Course()).empty());
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
