// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessondocument.h"
#include "lessonsamples.h"
#include "richtext/pageformat.h"

#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

#include <algorithm>

using namespace Ochre;
using namespace Qt::StringLiterals;
using namespace LessonSamples;
using Lesson::LessonContext;
using Lesson::LessonDocument;

/// A whole lesson as a document: its head, its body, what follows, and what is left out.
class TestLessonDocument final : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_course = sampleCourse();
        m_text = std::make_unique<QTextDocument>();
        m_document = std::make_unique<LessonDocument>(*m_text);
    }

    void cleanup()
    {
        m_document.reset();
        m_text.reset();
    }

    void chips_sayWhatTheLessonIs_data()
    {
        QTest::addColumn<Course::Level>("level");
        QTest::addColumn<Course::Mode>("mode");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("words");
        QTest::newRow("beginner") << Course::Level::Beginner << Course::Mode::Compiled << 12
                                  << u"Beginner|12 min|Compiled here|"_s;
        QTest::newRow("intermediate") << Course::Level::Intermediate << Course::Mode::Project << 1
                                      << u"Intermediate|1 min|Cargo project|"_s;
        QTest::newRow("advanced") << Course::Level::Advanced << Course::Mode::Reading << 0 << u"Advanced|Reading|"_s;
        QTest::newRow("impossible time") << Course::Level::Beginner << Course::Mode::Reading << -5
                                         << u"Beginner|Reading|"_s;
    }

    void chips_sayWhatTheLessonIs()
    {
        QFETCH(const Course::Level, level);
        QFETCH(const Course::Mode, mode);
        QFETCH(const int, minutes);
        lesson().level = level;
        lesson().mode = mode;
        lesson().minutes = minutes;
        write();
        const QString chips = m_text->firstBlock().text().replace(QChar::Nbsp, u' ').simplified();
        QFETCH(const QString, words);
        QVERIFY2(chips.startsWith(words.chopped(1).replace(u'|', u' ')), qPrintable(chips));
    }

    void emptyLesson_hasNoEmptySections()
    {
        Course::Lesson bare;
        bare.id = u"bare"_s;
        bare.title = u"Bare <i>title</i>"_s;
        m_course.lessons = {bare};
        m_course.parts.clear();
        m_course.version.clear();
        write();
        QStringList anchors;
        for (const Richtext::TextSection &section : m_document->sections().all()) {
            anchors << section.anchor;
        }
        QCOMPARE(anchors, (QStringList{u"top"_s, u"this-lesson"_s, u"confidence"_s, u"my-notes"_s}));
        QVERIFY(text().contains(u"Bare <i>title</i>"_s));
        for (const QString &absent : {u"Exercises"_s, u"Self-check"_s, u"Reviewed"_s, u"Content"_s, u"Why"_s,
                                      u"Further reading"_s, u"←"_s, u"→"_s, u"min"_s}) {
            QVERIFY2(!text().contains(absent), qPrintable(absent));
        }
    }

    void pages_ofTheDocumentationHaveReadableTitles_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("title");
        QTest::newRow("book") << u"book/ch04-01-what-is-ownership.html#here"_s
                              << u"The Rust Programming Language: what is ownership"_s;
        QTest::newRow("std") << u"std/mem/fn.replace.html"_s << u"Standard library: fn replace"_s;
        QTest::newRow("core") << u"core/option/enum.Option.html"_s << u"Standard library: enum Option"_s;
        QTest::newRow("a module") << u"std/mem/index.html"_s << u"Standard library: mem"_s;
        QTest::newRow("reference") << u"reference/items/unions.html"_s << u"The Rust Reference: unions"_s;
        QTest::newRow("another shelf") << u"nomicon/races.html"_s << u"nomicon: races"_s;
        QTest::newRow("places to fill in") << u"%2/%1-%3.html"_s << u"%2: %1 %3"_s;
    }

    void pages_ofTheDocumentationHaveReadableTitles()
    {
        QFETCH(const QString, page);
        lesson().docs = {page};
        write();
        QFETCH(const QString, title);
        const QTextCursor found = m_text->find(title);
        QVERIFY2(!found.isNull(), qPrintable(text()));
        QCOMPARE(found.charFormat().anchorHref(), u"doc:"_s + page);
    }

    void neighbours_areTheNearestThatAreWritten()
    {
        const auto names = [this](int step) -> QString {
            lesson().step = step;
            const LessonContext context = LessonContext::make(lesson(), m_course);
            return context.previous.id + u'|' + context.next.id;
        };
        QCOMPARE(names(2), u"functions|borrowing"_s); // the third is only announced
        QCOMPARE(names(1), u"|ownership-and-moves"_s);
        QCOMPARE(names(4), u"ownership-and-moves|"_s);
        QCOMPARE(names(99), u"borrowing|"_s);
        m_course.parts.clear();
        QCOMPARE(names(2), u"|"_s);
    }

    void bulletsOfSeveralLines_stayOneBullet()
    {
        lesson().learned = {u"First line\nand its second"_s, u"Another"_s};
        write();
        QVERIFY2(text().contains(u"First line and its second"_s), qPrintable(text()));
        QCOMPARE(listItems(u"First line"_s), 2);
    }

    void drillsAndTasks_areOpenedAsExercisesAre()
    {
        lesson().drills.resize(1);
        lesson().drills[0].id = u"one-mut"_s;
        lesson().drills[0].title = u"One mut"_s;
        Course::Question task;
        task.id = u"total"_s;
        task.kind = Course::QuestionKind::Task;
        task.prompt = u"Write `total`."_s;
        task.task.emplace().minutes = 10;
        lesson().questions.push_back(task);
        write();
        const QString page = text();
        QVERIFY2(page.contains(u"Drills"_s) && page.contains(u"One mut"_s), qPrintable(page));
        QVERIFY2(page.contains(u"Live coding"_s) && page.contains(u"Write total."_s), qPrintable(page));
        QVERIFY(page.contains(u"Complete it · about 10 minute"_s));
    }

    void exercises_sayKindTimeAndState_data()
    {
        QTest::addColumn<Course::ExerciseKind>("kind");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("words");
        QTest::newRow("fix") << Course::ExerciseKind::Fix << 5 << u"Make it compile · about 5 minute"_s;
        QTest::newRow("fill") << Course::ExerciseKind::Fill << 0 << u"Complete it"_s;
        QTest::newRow("predict") << Course::ExerciseKind::Predict << 0 << u"Predict, then run"_s;
        QTest::newRow("refactor") << Course::ExerciseKind::Refactor << -3 << u"Improve it"_s;
        QTest::newRow("project") << Course::ExerciseKind::Project << 90 << u"Project · about 90 minute"_s;
    }

    void exercises_sayKindTimeAndState()
    {
        QFETCH(const Course::ExerciseKind, kind);
        QFETCH(const int, minutes);
        lesson().exercises[0].kind = kind;
        lesson().exercises[0].minutes = minutes;
        write();
        QFETCH(const QString, words);
        QVERIFY2(text().contains(words), qPrintable(text()));
        QVERIFY(text().contains(u"– not solved yet"_s));
        LessonContext context = LessonContext::make(lesson(), m_course);
        context.solved = {u"ship-or-keep"_s, u"of another lesson"_s};
        m_document->write(context, m_look);
        QVERIFY(text().contains(u"✓ solved"_s));
        QVERIFY(!text().contains(u"not solved"_s));
    }

    void whatStatesSomething_explainsItself()
    {
        LessonContext context = LessonContext::make(lesson(), m_course);
        write();
        QStringList states = tipped();
        for (const QString &state :
             {u"Beginner"_s, u"12 min"_s, u"Compiled here"_s, u"Reviewed 20 Nov 2026"_s, u"Content 2026.11.1"_s,
              u"Jump ▾"_s, u"example"_s, u"output"_s, u"fails on purpose"_s, u"E0382"_s, u"– not solved yet"_s}) {
            QVERIFY2(states.contains(state), qPrintable(state + u" of "_s + states.join(u'|')));
        }
        QVERIFY(std::ranges::any_of(states, [](const QString &text) { return text.contains(u"about 8 min"_s); }));
        context.solved = {u"ship-or-keep"_s};
        m_document->write(context, m_look);
        QVERIFY(tipped().contains(u"✓ solved"_s));
    }

    void writing_isTheSameEachTime()
    {
        write();
        const QString once = m_text->toHtml();
        const std::size_t sections = m_document->sections().all().size();
        write();
        QCOMPARE(m_text->toHtml(), once);
        QCOMPARE(m_document->sections().all().size(), sections);
    }

    void forgetting_foldsEverythingAgain()
    {
        write();
        m_document->folds().setOpen(u"words-0"_s, true);
        QVERIFY(m_document->folds().isOpen(u"words-0"_s));
        const qsizetype open = text().size();
        write();
        QCOMPARE(text().size(), open); // unfolded again
        m_document->forget();
        write();
        QVERIFY(text().size() < open);
    }

    void strangeBody_isWritten_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing") << QString() << u"This lesson"_s;
        QTest::newRow("fence without an end") << u"```rust\nfn main() {}"_s << u"fn main() {}"_s;
        QTest::newRow("empty fence") << u"```rust\n```\nafter"_s << u"after"_s;
        QTest::newRow("empty picture") << u"```memory\n```\nafter"_s << u"after"_s;
        QTest::newRow("picture of nonsense") << u"```memory\n%%% ???\n\n-> ->\n```\nafter"_s << u"after"_s;
        QTest::newRow("markup") << u"a <script>alert(1)</script> b"_s << u"alert(1)"_s;
        QTest::newRow("line ends of Windows")
            << u"## A title\r\n\r\n```rust\r\nfn main() {}\r\n```\r\nafter"_s << u"after"_s;
        QTest::newRow("heading without words") << u"## \n\nafter"_s << u"after"_s;
        QTest::newRow("the same heading often") << u"## Same\n\n"_s.repeated(50) + u"after"_s << u"after"_s;
        QTest::newRow("zeros") << QString(100, QChar(0)) + u"after"_s << u"after"_s;
        QTest::newRow("deep quotes") << u"> "_s.repeated(200) + u"after"_s << u"after"_s;
    }

    void strangeBody_isWritten()
    {
        QFETCH(const QString, body);
        lesson().body = body;
        write();
        QFETCH(const QString, shown);
        QVERIFY2(text().contains(shown), qPrintable(text()));
        QSet<QString> anchors;
        for (const Richtext::TextSection &section : m_document->sections().all()) {
            QVERIFY2(!anchors.contains(section.anchor), qPrintable(section.anchor)); // a jump has one aim
            anchors.insert(section.anchor);
        }
        QVERIFY(anchors.contains(u"next-steps"_s)); // what follows the body is there
    }

private:
    /// The pieces of the text that have a tip, and every chip: one without a tip fails.
    QStringList tipped() const
    {
        QStringList texts;
        for (QTextBlock block = m_text->begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextCharFormat format = part.fragment().charFormat();
                const QString text = part.fragment().text().replace(QChar::Nbsp, u' ').trimmed();
                if (!format.toolTip().isEmpty()) {
                    texts << text;
                } else if (format.boolProperty(Richtext::PageMark::chip)) {
                    QTest::qFail(qPrintable(u"the chip “%1” says nothing"_s.arg(text)), __FILE__, __LINE__);
                }
            }
        }
        return texts;
    }

    Course::Lesson &lesson() { return m_course.lessons.front(); }
    void write() { m_document->write(LessonContext::make(lesson(), m_course), m_look); }
    QString text() const { return m_text->toPlainText(); }

    /// Of the list in which these words stand.
    int listItems(const QString &words) const
    {
        const QTextList *list = m_text->find(words).currentList();
        return list ? list->count() : 0;
    }

    Course::Course m_course;
    std::unique_ptr<QTextDocument> m_text;
    std::unique_ptr<LessonDocument> m_document;
    Design::Look m_look = Design::Look::make(Design::Scheme::Light, 100);
};

QTEST_MAIN(TestLessonDocument)
#include "tst_lessondocument.moc"
